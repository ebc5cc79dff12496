package io.insightdesk.ticket.list;

import java.util.Optional;

/**
 * Which rows of a list of tickets to read.
 *
 * @param cursor where the page before ended, as its {@code next} said
 * @param limit rows wanted, 1 to {@value #MOST}
 */
public record TicketQuery(TicketFilter filter, TicketSort sort, Optional<String> cursor, int limit) {

    public static final int DEFAULT_LIMIT = 25;
    public static final int MOST = 100;

    /** The first page of what the filter lets through, the last updated first. */
    public static TicketQuery of(TicketFilter filter) {
        return new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), DEFAULT_LIMIT);
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.paging.Page;
import java.util.Optional;

/**
 * Which rows of a list of tickets to read.
 *
 * @param cursor where the page before ended, as its {@code next} said
 * @param limit rows wanted, 1 to {@value Page#MOST}
 */
public record TicketQuery(TicketFilter filter, TicketSort sort, Optional<String> cursor, int limit) {

    /** The first page of what the filter lets through, the last updated first. */
    public static TicketQuery of(TicketFilter filter) {
        return new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), Page.DEFAULT_LIMIT);
    }
}

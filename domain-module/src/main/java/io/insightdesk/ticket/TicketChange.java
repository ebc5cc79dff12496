package io.insightdesk.ticket;

import java.util.Optional;

/**
 * One field's change by a verb of {@link Ticket}: ids and codes as stored, for the activity log.
 *
 * @param key of a custom field: which one
 */
public record TicketChange(TicketField field, Optional<String> key, Optional<String> before, Optional<String> after) {

    public TicketChange(TicketField field, Optional<String> before, Optional<String> after) {
        this(field, Optional.empty(), before, after);
    }
}

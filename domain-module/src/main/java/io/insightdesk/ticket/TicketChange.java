package io.insightdesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Optional;

/**
 * One field's change by a verb of {@link Ticket}: ids and codes as stored, for the activity log.
 *
 * @param key of a custom field: which one
 */
@JsonInclude(Include.NON_ABSENT) // nodes of the previous release leave them out
public record TicketChange(TicketField field, Optional<String> key, Optional<String> before, Optional<String> after) {

    public TicketChange(TicketField field, Optional<String> before, Optional<String> after) {
        this(field, Optional.empty(), before, after);
    }
}

package io.insightdesk.ticket.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.ticket.TicketField;
import java.util.Optional;

/**
 * A field whose change could not be undone.
 *
 * @param key of a custom field: which one
 * @param reason {@code changedSince}, {@code gone} for a person, team, status, custom field or choice that is not there any
 *     more, or the name of an {@link IllegalTransitionException.Reason}
 */
@JsonInclude(Include.NON_ABSENT) // nodes of the previous release leave them out
public record UnrestoredField(TicketField field, Optional<String> key, String reason) {

    public UnrestoredField {
        field = field.plain();
    }

    public UnrestoredField(TicketField field, String reason) {
        this(field, Optional.empty(), reason);
    }

    /** As the ticket's JSON names the field: {@code priority}, {@code customFields.device}. */
    public String name() {
        return key.map(custom -> CustomFieldValuesInput.PATH + custom).orElseGet(field::code);
    }
}

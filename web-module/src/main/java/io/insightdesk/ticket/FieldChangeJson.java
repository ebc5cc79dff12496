package io.insightdesk.ticket;

import io.insightdesk.field.CustomFieldValuesInput;
import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What somebody else did to a field of a ticket.
 *
 * @param field as the ticket's JSON names it: {@code priority}, {@code customFields.device}
 * @param by {@code null} when it was not a person
 * @param before the value before, with people and teams by name; {@code null} when there was none, as {@code after}
 */
public record FieldChangeJson(
        String field,
        @Nullable NamedRef by,
        Instant at,
        @Nullable String before,
        @Nullable String after) {

    static FieldChangeJson of(ActivityRow entry) {
        return new FieldChangeJson(field(entry), entry.actor(), entry.at(), entry.before(), entry.after());
    }

    private static String field(ActivityRow entry) {
        return TicketField.ofActivity(entry.kind())
                .map(field -> field == TicketField.CUSTOM ? CustomFieldValuesInput.PATH + entry.field() : field.code())
                .orElse(entry.kind());
    }
}

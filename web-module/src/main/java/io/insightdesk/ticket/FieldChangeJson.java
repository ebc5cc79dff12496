package io.insightdesk.ticket;

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

    private static final String CHANGED = "Changed";

    static FieldChangeJson of(ActivityRow entry) {
        return new FieldChangeJson(field(entry), entry.actor(), entry.at(), entry.before(), entry.after());
    }

    private static String field(ActivityRow entry) {
        return switch (entry.kind()) {
            case "assigned" -> "assignee";
            case "transferred" -> "team";
            case "fieldChanged" -> "customFields." + entry.field();
            default -> withoutChanged(entry.kind());
        };
    }

    private static String withoutChanged(String kind) {
        return kind.endsWith(CHANGED) ? kind.substring(0, kind.length() - CHANGED.length()) : kind;
    }
}

package io.insightdesk.ticket.work;

import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.NamedRef;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a ticket's history.
 *
 * @param actor {@code null} when it was not a person
 * @param field of a custom field's change: its key; else {@code null}
 */
public record ActivityJson(
        UUID id,
        Instant at,
        @Nullable NamedRef actor,
        String cause,
        String kind,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after) {

    static ActivityJson of(ActivityRow entry) {
        return new ActivityJson(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.cause(),
                entry.kind(),
                entry.field(),
                entry.before(),
                entry.after());
    }
}

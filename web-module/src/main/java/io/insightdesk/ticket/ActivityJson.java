package io.insightdesk.ticket;

import java.time.Instant;
import java.util.UUID;

/** An entry of a ticket's history. @param actor {@code null} when it was not a person */
public record ActivityJson(
        UUID id, Instant at, NamedRef actor, String cause, String kind, String before, String after) {

    static ActivityJson of(ActivityRow entry) {
        return new ActivityJson(
                entry.id(), entry.at(), entry.actor(), entry.cause(), entry.kind(), entry.before(), entry.after());
    }
}

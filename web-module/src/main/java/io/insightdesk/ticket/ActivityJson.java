package io.insightdesk.ticket;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a ticket's history. */
@Schema(name = "Activity")
public record ActivityJson(
        UUID id,
        Instant at,

        @Schema(nullable = true, description = "null when it was not a person")
        NamedRef actor,

        @Schema(enumeration = {"person", "rule", "timer", "mail", "import", "demo", "system"})
        String cause,

        @Schema(
                description = "created, replied, statusChanged, assigned, slaBreached and the like",
                example = "replied")
        String kind,

        @Schema(nullable = true) String before,
        @Schema(nullable = true) String after) {

    static ActivityJson of(ActivityRow entry) {
        return new ActivityJson(
                entry.id(), entry.at(), entry.actor(), entry.cause(), entry.kind(), entry.before(), entry.after());
    }
}

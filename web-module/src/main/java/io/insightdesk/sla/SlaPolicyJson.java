package io.insightdesk.sla;

import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.ticket.property.ConditionJson;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An SLA policy. */
@Schema(name = "SlaPolicy")
public record SlaPolicyJson(
        UUID id,
        String name,

        @Schema(description = "Policies are asked in this order; the first that applies holds")
        int position,

        @Schema(description = "A group of conditions, as in views; an empty one means every ticket")
        JsonObject conditions,

        List<Target> targets,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    /** What is promised for a metric on tickets of a priority. */
    @Schema(name = "SlaTarget")
    public record Target(
            @Schema(enumeration = {"firstResponse", "nextResponse", "resolution"})
            String metric,

            @Schema(enumeration = {"low", "normal", "high", "urgent"})
            String priority,

            @Schema(minimum = "1") Long seconds,

            @Schema(nullable = true, description = "null counts around the clock")
            String calendar) {

        static Target of(SlaTarget target) {
            return new Target(
                    target.getMetric().code(),
                    target.getPriority().code(),
                    target.getDuration().toSeconds(),
                    target.getCalendarId().map(UUID::toString).orElse(null));
        }

        private SlaPolicyDraft.Target draft() {
            return new SlaPolicyDraft.Target(metric, priority, seconds, calendar);
        }
    }

    static SlaPolicyJson of(SlaPolicy policy) {
        return new SlaPolicyJson(
                policy.getId(),
                policy.getName(),
                policy.getPosition(),
                ConditionJson.write(policy.getConditions()),
                policy.getTargets().stream().map(Target::of).toList(),
                policy.getCreatedAt(),
                policy.getUpdatedAt(),
                policy.getVersion());
    }

    /** What was sent; {@code null} for parts that were not. */
    static SlaPolicyDraft draft(String name, Integer position, JsonObject conditions, List<Target> targets) {
        return new SlaPolicyDraft(
                name,
                position,
                conditions,
                targets == null ? null : targets.stream().map(Target::draft).toList());
    }
}

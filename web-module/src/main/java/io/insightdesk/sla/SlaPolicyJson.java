package io.insightdesk.sla;

import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.ticket.property.ConditionJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * An SLA policy.
 *
 * @param position policies are asked in this order; the first that applies holds
 * @param conditions a group of conditions, as in views; an empty one means every ticket
 */
public record SlaPolicyJson(
        UUID id,
        String name,
        int position,
        ObjectNode conditions,
        List<Target> targets,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    /**
     * What is promised for a metric on tickets of a priority.
     *
     * @param calendar {@code null} counts around the clock
     */
    public record Target(
            String metric,
            String priority,
            Long seconds,
            @Nullable String calendar) {

        static Target of(SlaTarget target) {
            return new Target(
                    target.getMetric().code(),
                    target.getPriority().code(),
                    target.getDuration().toSeconds(),
                    target.getCalendarId().map(UUID::toString).orElse(null));
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
}

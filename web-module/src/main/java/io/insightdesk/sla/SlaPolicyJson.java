package io.insightdesk.sla;

import io.insightdesk.sla.SlaCondition.Op;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An SLA policy, as it is answered and as it is sent; what is sent needs only the parts that are to be set. */
public record SlaPolicyJson(
        UUID id,
        String name,
        Integer position,
        Conditions conditions,
        List<Target> targets,
        Instant createdAt,
        Instant updatedAt,
        Long version) {

    /** All must hold; none means every ticket. */
    public record Conditions(List<Condition> all) {}

    /** @param value a text; with {@code in} an array of texts */
    public record Condition(String field, String op, JsonValue value) {

        static Condition of(SlaCondition condition) {
            var value = condition.op() == Op.IN
                    ? Json.createArrayBuilder(condition.values()).build()
                    : Json.createValue(condition.values().get(0));
            return new Condition(condition.field().code(), condition.op().code(), value);
        }

        private SlaPolicyDraft.Condition draft() {
            return new SlaPolicyDraft.Condition(field, op, texts(value));
        }

        private static List<String> texts(JsonValue value) {
            if (value == null || value == JsonValue.NULL) {
                return List.of();
            }
            return value instanceof JsonArray array
                    ? array.stream().map(Condition::text).toList()
                    : List.of(text(value));
        }

        private static String text(JsonValue value) {
            return value instanceof JsonString string ? string.getString() : value.toString();
        }
    }

    /** @param calendar {@code null} counts around the clock */
    public record Target(String metric, String priority, Long seconds, String calendar) {

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
                new Conditions(
                        policy.getConditions().stream().map(Condition::of).toList()),
                policy.getTargets().stream().map(Target::of).toList(),
                policy.getCreatedAt(),
                policy.getUpdatedAt(),
                policy.getVersion());
    }

    SlaPolicyDraft draft() {
        return new SlaPolicyDraft(
                name,
                position,
                Optional.ofNullable(conditions)
                        .map(given -> given.all() == null
                                ? List.<SlaPolicyDraft.Condition>of()
                                : given.all().stream()
                                        .map(condition -> condition == null ? null : condition.draft())
                                        .toList())
                        .orElse(null),
                targets == null
                        ? null
                        : targets.stream()
                                .map(target -> target == null ? null : target.draft())
                                .toList());
    }
}

package io.insightdesk.sla;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.sla.SlaCondition.Op;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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

        Conditions conditions,
        List<Target> targets,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** All must hold; none means every ticket. */
    @Schema(name = "SlaConditions")
    public record Conditions(List<Condition> all) {}

    /** Compares a field of the ticket. */
    @Schema(name = "SlaCondition")
    public record Condition(
            @Schema(enumeration = {"priority", "type", "channel", "team", "organisation", "tag"})
            String field,

            @Schema(enumeration = {"is", "isNot", "in", "contains"})
            String op,

            @Schema(implementation = String.class, description = "A text; with in an array of texts")
            JsonValue value) {

        static Condition of(SlaCondition condition) {
            var value = condition.op() == Op.IN
                    ? JSON.createArrayBuilder(condition.values()).build()
                    : JSON.createValue(condition.values().get(0));
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
                new Conditions(
                        policy.getConditions().stream().map(Condition::of).toList()),
                policy.getTargets().stream().map(Target::of).toList(),
                policy.getCreatedAt(),
                policy.getUpdatedAt(),
                policy.getVersion());
    }

    /** What was sent; {@code null} for parts that were not. */
    static SlaPolicyDraft draft(String name, Integer position, Conditions conditions, List<Target> targets) {
        return new SlaPolicyDraft(
                name,
                position,
                conditions == null ? null : drafts(conditions),
                targets == null ? null : targets.stream().map(Target::draft).toList());
    }

    private static List<SlaPolicyDraft.Condition> drafts(Conditions conditions) {
        return conditions.all() == null
                ? List.of()
                : conditions.all().stream().map(Condition::draft).toList();
    }
}

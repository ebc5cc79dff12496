package io.insightdesk.ticket.property;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.insightdesk.ticket.TicketField;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of a ticket: a comparison, or a group of conditions. {@link ConditionJson} bounds both. A comparison without
 * a value to compare holds only when it is negative.
 */
public sealed interface Condition permits Condition.Group, Comparison, CustomComparison {

    /** Holds of every ticket. */
    Group EVERYTHING = all();

    boolean holds(TicketValues ticket, ConditionContext context);

    /** Whether it may hold of a ticket, or not any more, after a change of this field. */
    boolean looksAt(TicketField change);

    static Group all(Condition... conditions) {
        return new Group(Quantifier.ALL, List.of(conditions));
    }

    static Group any(Condition... conditions) {
        return new Group(Quantifier.ANY, List.of(conditions));
    }

    static Group none(Condition... conditions) {
        return new Group(Quantifier.NONE, List.of(conditions));
    }

    static Comparison comparison(TicketProperty property, Operator op, String... values) {
        return new Comparison(property, op, List.of(values));
    }

    /** How many of a group's conditions must hold. */
    enum Quantifier {
        ALL("all"),
        ANY("any"),
        NONE("none");

        private final String code;

        Quantifier(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param conditions an empty list asks nothing */
    record Group(Quantifier quantifier, List<Condition> conditions) implements Condition {
        public Group {
            conditions = List.copyOf(conditions);
        }

        /** As it is stored. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Group stored(ObjectNode json) {
            return ConditionJson.restore(json);
        }

        @JsonValue
        ObjectNode toJson() {
            return ConditionJson.write(this);
        }

        @Override
        public boolean holds(TicketValues ticket, ConditionContext context) {
            return switch (quantifier) {
                case ALL -> conditions.stream().allMatch(condition -> condition.holds(ticket, context));
                case ANY ->
                    conditions.isEmpty() || conditions.stream().anyMatch(condition -> condition.holds(ticket, context));
                case NONE -> conditions.stream().noneMatch(condition -> condition.holds(ticket, context));
            };
        }

        @Override
        public boolean looksAt(TicketField change) {
            return conditions.stream().anyMatch(condition -> condition.looksAt(change));
        }
    }
}

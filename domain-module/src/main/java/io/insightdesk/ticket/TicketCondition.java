package io.insightdesk.ticket;

import io.insightdesk.field.FieldKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a list asks of a ticket: a comparison, or a group of conditions. {@link TicketConditionJson} bounds both. */
public sealed interface TicketCondition {

    /** Holds of every ticket. */
    Group EVERYTHING = all();

    static Group all(TicketCondition... conditions) {
        return new Group(Quantifier.ALL, List.of(conditions));
    }

    static Group any(TicketCondition... conditions) {
        return new Group(Quantifier.ANY, List.of(conditions));
    }

    static Comparison comparison(Field field, Op op, String... values) {
        return new Comparison(field, op, List.of(values));
    }

    /** How many of a group's conditions must hold. */
    enum Quantifier {
        ALL("all"),
        ANY("any");

        private final String code;

        Quantifier(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param conditions none asks nothing */
    record Group(Quantifier quantifier, List<TicketCondition> conditions) implements TicketCondition {
        public Group {
            conditions = List.copyOf(conditions);
        }
    }

    /** @param values alternatives, at least one: codes, ids, words or ages, by the field's {@link Kind} */
    record Comparison(Field field, Op op, List<String> values) implements TicketCondition {
        public Comparison {
            values = List.copyOf(values);
        }
    }

    /**
     * Of a custom field.
     *
     * @param values alternatives, at least one, as {@link io.insightdesk.field.FieldValue#codes} has them; for a bound one
     */
    record CustomComparison(String key, Op op, List<String> values) implements TicketCondition {
        public CustomComparison {
            values = List.copyOf(values);
        }

        /** How values of the kind can be compared, in the order in which that is offered. */
        public static List<Op> operators(FieldKind kind) {
            return switch (kind) {
                case TEXT, CHOICE, MULTI_CHOICE, CHECKBOX -> List.of(Op.IS, Op.IS_NOT);
                case NUMBER, DATE -> List.of(Op.IS, Op.IS_NOT, Op.FROM, Op.TO);
            };
        }
    }

    /** What a field's values are, and so how they can be compared. */
    enum Kind {
        /** One of the field's words. */
        WORD(EnumSet.of(Op.IS, Op.IS_NOT)),
        /** An id, or one of the field's words. */
        REFERENCE(EnumSet.of(Op.IS, Op.IS_NOT)),
        TAG(EnumSet.of(Op.IS, Op.IS_NOT)),
        TEXT(EnumSet.of(Op.CONTAINS, Op.CONTAINS_NOT)),
        /** A distance from now: {@code 30m}, {@code 8h}, {@code 2d}. */
        AGE(EnumSet.of(Op.WITHIN, Op.BEYOND));

        private final Set<Op> operators;

        Kind(Set<Op> operators) {
            this.operators = operators;
        }

        public Set<Op> operators() {
            return operators;
        }
    }

    /** What of a ticket is looked at. */
    enum Field {
        STATUS("status", Kind.WORD, codes(Status.values(), Status::code)),
        PRIORITY("priority", Kind.WORD, codes(Priority.values(), Priority::code)),
        TYPE("type", Kind.WORD, codes(TicketType.values(), TicketType::code)),
        CHANNEL("channel", Kind.WORD, codes(Channel.values(), Channel::code)),
        SLA_STATE("slaState", Kind.WORD, List.of("running", "paused", "met", "breached")),
        ASSIGNEE("assignee", Kind.REFERENCE, List.of(Field.ME, Field.NONE)),
        TEAM("team", Kind.REFERENCE, List.of(Field.MINE, Field.NONE)),
        REQUESTER("requester", Kind.REFERENCE, List.of()),
        ORGANISATION("organisation", Kind.REFERENCE, List.of(Field.NONE)),
        TAG("tag", Kind.TAG, List.of()),
        SUBJECT("subject", Kind.TEXT, List.of()),
        CREATED("created", Kind.AGE, List.of()),
        UPDATED("updated", Kind.AGE, List.of()),
        /** When the next clock breaches; {@link Op#WITHIN} holds of what is over already too. */
        DUE("due", Kind.AGE, List.of());

        /** Whoever looks. */
        public static final String ME = "me";
        /** The teams of whoever looks. */
        public static final String MINE = "mine";
        /** Nobody, or nothing. */
        public static final String NONE = "none";

        private final String code;
        private final Kind kind;
        private final List<String> words;

        Field(String code, Kind kind, List<String> words) {
            this.code = code;
            this.kind = kind;
            this.words = words;
        }

        /** The name in the database and in the API. */
        public String code() {
            return code;
        }

        public Kind kind() {
            return kind;
        }

        /** The words that are values of this field, in their order. */
        public List<String> words() {
            return words;
        }

        public static Optional<Field> find(String code) {
            return Arrays.stream(values())
                    .filter(field -> field.code.equals(code))
                    .findFirst();
        }

        private static <T> List<String> codes(T[] all, Function<T, String> code) {
            return Stream.of(all).map(code).toList();
        }
    }

    /** How it is compared. */
    enum Op {
        /** One of the values; of tags and several choices: has one of them. */
        IS("is"),
        /** None of the values, or nothing at all; of tags and several choices: has none of them. */
        IS_NOT("isNot"),
        /** Has one of the texts in it, in upper or lower case. */
        CONTAINS("contains"),
        CONTAINS_NOT("containsNot"),
        /** No further from now than the value. */
        WITHIN("within"),
        /** Further from now than the value. */
        BEYOND("beyond"),
        /** The value, or more, or a later day. */
        FROM("from"),
        /** The value, or less, or an earlier day. */
        TO("to");

        private final String code;

        Op(String code) {
            this.code = code;
        }

        /** The name in the database and in the API. */
        public String code() {
            return code;
        }

        /** Whether it is one end of a range, and so takes one value. */
        public boolean isBound() {
            return this == FROM || this == TO;
        }

        public boolean isNegative() {
            return this == IS_NOT || this == CONTAINS_NOT;
        }

        public static Optional<Op> find(String code) {
            return Arrays.stream(values()).filter(op -> op.code.equals(code)).findFirst();
        }
    }

    /** Distances from now as texts. */
    final class Age {

        private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

        private Age() {}

        /** {@code 30m}, {@code 8h} or {@code 2d}; empty for another form. */
        public static Optional<Duration> find(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var number = Long.parseLong(parts.group(1));
            return Optional.of(
                    switch (parts.group(2)) {
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    });
        }
    }
}

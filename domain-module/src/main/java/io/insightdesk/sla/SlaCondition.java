package io.insightdesk.sla;

import io.insightdesk.ticket.Ticket;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What must hold of a ticket for a policy to apply.
 *
 * @param values one value; several with {@link Op#IN}. Codes in lower case, ids as text, tags as they are
 */
public record SlaCondition(Field field, Op op, List<String> values) {

    public SlaCondition {
        values = List.copyOf(values);
    }

    public boolean holds(Ticket ticket) {
        var found = field.valuesOf(ticket);
        var any = values.stream().anyMatch(found::contains);
        return op == Op.IS_NOT ? !any : any;
    }

    /** What of a ticket is looked at. */
    public enum Field {
        PRIORITY(ticket -> List.of(ticket.getPriority().code())),
        TYPE(ticket -> List.of(ticket.getType().code())),
        CHANNEL(ticket -> List.of(ticket.getChannel().code())),
        TEAM(ticket -> id(ticket.getTeamId())),
        ORGANISATION(ticket -> id(ticket.getOrganisationId())),
        TAG(Ticket::getTags);

        private final Function<Ticket, List<String>> reader;

        Field(Function<Ticket, List<String>> reader) {
            this.reader = reader;
        }

        List<String> valuesOf(Ticket ticket) {
            return reader.apply(ticket);
        }

        /** The name in the database and in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Set<Op> operators() {
            return this == TAG ? EnumSet.allOf(Op.class) : EnumSet.complementOf(EnumSet.of(Op.CONTAINS));
        }

        public static Optional<Field> find(String code) {
            return Arrays.stream(values())
                    .filter(field -> field.code().equals(code))
                    .findFirst();
        }

        private static List<String> id(Optional<UUID> id) {
            return id.map(UUID::toString).stream().toList();
        }
    }

    /** How it is compared. */
    public enum Op {
        /** Equal; of tags: has it. */
        IS("is"),
        /** Not equal, or nothing at all; of tags: does not have it. */
        IS_NOT("isNot"),
        /** Equal to one of several; of tags: has one of them. */
        IN("in"),
        /** Only of tags: has it. */
        CONTAINS("contains");

        private final String code;

        Op(String code) {
            this.code = code;
        }

        /** The name in the database and in the API. */
        public String code() {
            return code;
        }

        public static Optional<Op> find(String code) {
            return Arrays.stream(values()).filter(op -> op.code.equals(code)).findFirst();
        }
    }
}

package io.insightdesk.ticket.property;

import io.insightdesk.ticket.TicketField;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of a property that every ticket has.
 *
 * @param values alternatives, at least one but for {@link Operator#CHANGED}, by the property's {@link PropertyKind}
 */
public record Comparison(TicketProperty property, Operator op, List<String> values) implements Condition {

    public Comparison {
        values = List.copyOf(values);
    }

    @Override
    public boolean holds(TicketValues ticket, ConditionContext context) {
        return switch (op) {
            case CHANGED ->
                ticket.before()
                        .filter(before -> !before.texts(property).equals(ticket.texts(property)))
                        .isPresent();
            case WAS -> ticket.before().filter(before -> isMet(before, context)).isPresent();
            default -> isMet(ticket, context) != op.isNegative();
        };
    }

    private boolean isMet(TicketValues ticket, ConditionContext context) {
        var texts = ticket.texts(property).stream();
        return switch (property.kind()) {
            case WORD, TAG -> texts.anyMatch(values::contains);
            case REFERENCE -> refersToOneOfThem(ticket.texts(property), context);
            case TEXT -> texts.anyMatch(this::hasOneOfThemInIt);
            case AGE ->
                ticket.moment(property)
                        .filter(moment -> isAsNear(moment, context))
                        .isPresent();
        };
    }

    private boolean refersToOneOfThem(List<String> found, ConditionContext context) {
        return found.isEmpty()
                ? values.contains(TicketProperty.NONE)
                : ids(context).contains(UUID.fromString(found.get(0)));
    }

    private boolean hasOneOfThemInIt(String text) {
        return values.stream().anyMatch(value -> inLowerCase(text).contains(inLowerCase(value)));
    }

    /** Character by character, as PostgreSQL does where the database's locale knows the letter. */
    private static String inLowerCase(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean isAsNear(Instant moment, ConditionContext context) {
        var bound = bound(context);
        if (property == TicketProperty.DUE) {
            return moment.isBefore(bound) == (op == Operator.WITHIN);
        }
        return op == Operator.WITHIN ? moment.isAfter(bound) : moment.isBefore(bound);
    }

    @Override
    public boolean looksAt(TicketField change) {
        return property.isChangedBy(change);
    }

    /** Of the kind {@link PropertyKind#REFERENCE}: the ids that are meant, with those of whoever looks. */
    public Set<UUID> ids(ConditionContext context) {
        return values.stream()
                .flatMap(value -> switch (value) {
                    case TicketProperty.ME -> Stream.of(context.account());
                    case TicketProperty.MINE -> context.teams().stream();
                    case TicketProperty.NONE -> Stream.empty();
                    default -> Stream.of(UUID.fromString(value));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of the kind {@link PropertyKind#AGE}: the moment so far from now, ahead of it where something is due. */
    public Instant bound(ConditionContext context) {
        var age = RelativeTime.find(values.get(0)).orElseThrow();
        return property == TicketProperty.DUE
                ? context.now().plus(age)
                : context.now().minus(age);
    }
}

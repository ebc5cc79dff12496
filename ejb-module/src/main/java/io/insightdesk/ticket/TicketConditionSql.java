package io.insightdesk.ticket;

import io.insightdesk.ticket.TicketCondition.Age;
import io.insightdesk.ticket.TicketCondition.Comparison;
import io.insightdesk.ticket.TicketCondition.CustomComparison;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Group;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketCondition.Quantifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions as SQL: each comparison is what {@link TicketFilter} makes of it, so views and filters find the same. The
 * shape comes from the condition, every value is a parameter.
 */
final class TicketConditionSql {

    /** What an index begins with, behind the tenant. */
    private static final Set<Field> INDEXED =
            EnumSet.of(Field.STATUS, Field.ASSIGNEE, Field.TEAM, Field.REQUESTER, Field.ORGANISATION, Field.DUE);

    private final TicketViewpoint viewpoint;

    TicketConditionSql(TicketViewpoint viewpoint) {
        this.viewpoint = viewpoint;
    }

    /** Conditions that must all hold are added one by one, so that an index can serve some of them. */
    void addTo(TicketFilter filter, Group condition) {
        if (condition.quantifier() == Quantifier.ANY) {
            filter.withUnindexed(sql(condition));
            return;
        }
        for (var part : condition.conditions()) {
            if (isIndexed(part)) {
                filter.with(sql(part));
            } else {
                filter.withUnindexed(sql(part));
            }
        }
    }

    private static boolean isIndexed(TicketCondition condition) {
        return condition instanceof Comparison comparison
                && INDEXED.contains(comparison.field())
                && (comparison.op() == Op.IS || comparison.op() == Op.WITHIN)
                && !mixesStatuses(comparison);
    }

    /** Categories and own statuses are in different indexes. */
    private static boolean mixesStatuses(Comparison comparison) {
        return comparison.field() == Field.STATUS
                && comparison.values().stream()
                                .map(word -> StatusSet.builtIn(word).isPresent())
                                .distinct()
                                .count()
                        > 1;
    }

    private SqlConditions sql(TicketCondition condition) {
        if (condition instanceof Comparison comparison) {
            return sql(comparison.op(), holds(comparison));
        }
        if (condition instanceof CustomComparison custom) {
            return sql(custom.op(), holds(custom));
        }
        var group = (Group) condition;
        var parts = group.conditions().stream().map(this::sql).toList();
        if (group.quantifier() == Quantifier.ANY && !parts.isEmpty()) {
            return SqlConditions.any(parts);
        }
        var all = new SqlConditions();
        parts.forEach(all::add);
        return all;
    }

    private static SqlConditions sql(Op op, TicketFilter filter) {
        var holds = filter.conditions(true);
        return op.isNegative() ? holds.not() : holds;
    }

    private static TicketFilter holds(CustomComparison comparison) {
        var filter = new TicketFilter();
        var values = comparison.values();
        return switch (comparison.op()) {
            case FROM -> filter.customFieldFrom(comparison.key(), values.get(0));
            case TO -> filter.customFieldTo(comparison.key(), values.get(0));
            default -> filter.customField(comparison.key(), new LinkedHashSet<>(values));
        };
    }

    private TicketFilter holds(Comparison comparison) {
        var values = comparison.values();
        var filter = new TicketFilter();
        return switch (comparison.field()) {
            case STATUS -> filter.statuses(constants(Status.values(), Status::code, values), ownStatuses(values));
            case PRIORITY -> filter.priorities(constants(Priority.values(), Priority::code, values));
            case TYPE -> filter.types(constants(TicketType.values(), TicketType::code, values));
            case CHANNEL -> filter.channels(constants(Channel.values(), Channel::code, values));
            case SLA_STATE -> filter.slaStates(Set.copyOf(values));
            case ASSIGNEE ->
                values.contains(Field.NONE) ? filter.assigneesOrNone(ids(values)) : filter.assignees(ids(values));
            case TEAM -> team(filter, values);
            case REQUESTER -> filter.requesters(ids(values));
            case ORGANISATION ->
                values.contains(Field.NONE)
                        ? filter.organisationsOrNone(ids(values))
                        : filter.organisations(ids(values));
            case TAG -> filter.tags(new LinkedHashSet<>(values));
            case SUBJECT -> filter.subjectContains(values);
            case CREATED ->
                comparison.op() == Op.WITHIN ? filter.createdAfter(ago(values)) : filter.createdBefore(ago(values));
            case UPDATED ->
                comparison.op() == Op.WITHIN ? filter.updatedAfter(ago(values)) : filter.updatedBefore(ago(values));
            case DUE -> comparison.op() == Op.WITHIN ? filter.dueBefore(ahead(values)) : filter.dueAfter(ahead(values));
        };
    }

    private static Set<String> ownStatuses(List<String> values) {
        return values.stream()
                .filter(word -> StatusSet.builtIn(word).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who works in no team has no ticket of "mine". */
    private TicketFilter team(TicketFilter filter, List<String> values) {
        var ids = ids(values);
        if (values.contains(Field.NONE)) {
            return filter.teamsOrNone(ids);
        }
        return ids.isEmpty() ? filter.nothing() : filter.teams(ids);
    }

    private Set<UUID> ids(List<String> values) {
        return values.stream()
                .flatMap(value -> switch (value) {
                    case Field.ME -> Stream.of(viewpoint.account());
                    case Field.MINE -> viewpoint.teams().stream();
                    case Field.NONE -> Stream.empty();
                    default -> Stream.of(UUID.fromString(value));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Instant ago(List<String> values) {
        return viewpoint.now().minus(Age.find(values.get(0)).orElseThrow());
    }

    private Instant ahead(List<String> values) {
        return viewpoint.now().plus(Age.find(values.get(0)).orElseThrow());
    }

    private static <T> Set<T> constants(T[] all, Function<T, String> code, List<String> values) {
        return Stream.of(all)
                .filter(one -> values.contains(code.apply(one)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Conditions as SQL. The shape comes from the condition and the column from the property; every value is a parameter. A
 * comparison with nothing is {@code null} in SQL, which counts as not holding: what negates says {@code is not true}.
 */
final class TicketConditionSql {

    private static final String FIELD_VALUE = """
            exists (select from ticket_field_value v
              where v.tenant_id = t.tenant_id and v.ticket_id = t.id and %s)""";

    private final ConditionContext context;

    TicketConditionSql(ConditionContext context) {
        this.context = context;
    }

    /** Conditions that must all hold are added one by one, so that an index can serve some of them. */
    void addTo(TicketFilter filter, Group condition) {
        if (condition.quantifier() != Quantifier.ALL) {
            filter.withUnindexed(sql(condition));
            return;
        }
        for (var part : condition.conditions()) {
            filter.onlyOf(categories(part));
            if (isIndexed(part)) {
                filter.with(sql(part));
            } else {
                filter.withUnindexed(sql(part));
            }
        }
    }

    /** Those of which a ticket can be for which the condition holds, as far as that is plain. */
    static Set<Status> categories(Condition condition) {
        if (!(condition instanceof Comparison comparison) || comparison.property() != TicketProperty.STATUS) {
            return EnumSet.allOf(Status.class);
        }
        var named = EnumSet.noneOf(Status.class);
        var others = false;
        for (var word : comparison.values()) {
            var category = StatusDefinitions.builtIn(word);
            category.ifPresent(named::add);
            others |= category.isEmpty();
        }
        if (comparison.op().isNegative()) {
            return EnumSet.complementOf(named);
        }
        return others ? EnumSet.allOf(Status.class) : named;
    }

    private static boolean isIndexed(Condition condition) {
        return condition instanceof Comparison comparison
                && comparison.property().column().indexed()
                && !comparison.op().isNegative()
                && comparison.op() != Operator.BEYOND
                && !mixesStatuses(comparison);
    }

    /** Categories and custom statuses are in different indexes. */
    private static boolean mixesStatuses(Comparison comparison) {
        return comparison.property() == TicketProperty.STATUS
                && comparison.values().stream()
                                .map(word -> StatusDefinitions.builtIn(word).isPresent())
                                .distinct()
                                .count()
                        > 1;
    }

    SqlConditions sql(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return sql(comparison.op(), isMet(comparison));
        }
        if (condition instanceof CustomComparison custom) {
            return sql(custom.op(), isMet(custom));
        }
        return sql((Group) condition);
    }

    /** An empty group asks nothing. */
    private SqlConditions sql(Group group) {
        var parts = group.conditions().stream().map(this::sql).toList();
        var all = new SqlConditions();
        if (group.quantifier() == Quantifier.ALL || parts.isEmpty()) {
            parts.forEach(all::add);
            return all;
        }
        var any = SqlConditions.any(parts);
        return group.quantifier() == Quantifier.ANY ? any : any.not();
    }

    private static SqlConditions sql(Operator op, SqlConditions isMet) {
        if (op.needsChange()) {
            throw new IllegalArgumentException("lists know no change to ask for: " + op.code());
        }
        return op.isNegative() ? isMet.not() : isMet;
    }

    private static SqlConditions isMet(CustomComparison comparison) {
        var bound = comparison.values().get(0);
        return switch (comparison.op()) {
            case FROM -> isBeside(comparison.key(), ">=", bound);
            case TO -> isBeside(comparison.key(), "<=", bound);
            default -> hasOneOf(comparison.key(), comparison.values());
        };
    }

    /** Of several choices at least one. Long texts by how they begin. */
    private static SqlConditions hasOneOf(String key, List<String> wanted) {
        var among = new SqlConditions().add("v.key = ?", key);
        among.in(
                "v.value",
                wanted.stream().map(CustomComparison::asIndexed).distinct().toList());
        return new SqlConditions()
                .add(FIELD_VALUE.formatted(among.sql()), among.parameters().toArray());
    }

    /** Values of another form, which a field of the same key may have had before, are beside no bound. */
    private static SqlConditions isBeside(String key, String operator, String bound) {
        var beside = CustomComparison.isDay(bound)
                ? "v.value ~ '^%s$' and v.value collate \"C\" %s ?".formatted(CustomComparison.DAY, operator)
                : "case when v.value ~ '^%s$' then v.value::numeric %s ?::numeric end"
                        .formatted(CustomComparison.NUMBER, operator);
        return new SqlConditions().add(FIELD_VALUE.formatted("v.key = ? and " + beside), key, bound);
    }

    private SqlConditions isMet(Comparison comparison) {
        if (comparison.property() == TicketProperty.STATUS) {
            return statuses(comparison.values());
        }
        return switch (comparison.property().kind()) {
            case WORD -> words(comparison);
            case REFERENCE -> references(comparison);
            case TAG ->
                new TicketFilter()
                        .tags(new LinkedHashSet<>(comparison.values()))
                        .conditions(true);
            case TEXT -> texts(comparison);
            case AGE -> ages(comparison);
        };
    }

    /** Categories and custom statuses stand in columns of their own. */
    private static SqlConditions statuses(List<String> words) {
        var categories = words.stream()
                .flatMap(word -> StatusDefinitions.builtIn(word).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var own = words.stream()
                .filter(word -> StatusDefinitions.builtIn(word).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new TicketFilter().statuses(categories, own).conditions(true);
    }

    /** Words that this release does not know, of a condition that is kept, find nothing. */
    private static SqlConditions words(Comparison comparison) {
        var property = comparison.property();
        var stored = comparison.values().stream()
                .filter(property.words()::contains)
                .map(property.column().stored())
                .toList();
        var words = new SqlConditions();
        words.inWords(property.column().sql(), stored);
        return stored.isEmpty() ? nothing() : words;
    }

    /** Who works in no team has no ticket of "mine". */
    private SqlConditions references(Comparison comparison) {
        var column = comparison.property().column().sql();
        var ids = comparison.ids(context);
        var references = new SqlConditions();
        if (comparison.values().contains(TicketProperty.NONE)) {
            references.inOrNull(column, ids);
        } else {
            references.in(column, ids);
        }
        return references.isEmpty() ? nothing() : references;
    }

    private static SqlConditions texts(Comparison comparison) {
        var column = comparison.property().column().sql();
        var values = comparison.values();
        var likeAny = String.join(" or ", Collections.nCopies(values.size(), column + " ilike ?"));
        return new SqlConditions()
                .add(
                        "(" + likeAny + ")",
                        values.stream().map(TicketConditionSql::likeInside).toArray());
    }

    private static String likeInside(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A ticket without a running clock has infinity for its next due moment. */
    private SqlConditions ages(Comparison comparison) {
        var column = comparison.property().column().sql();
        var bound = comparison.bound(context);
        var isNear = comparison.op() == Operator.WITHIN;
        if (comparison.property() == TicketProperty.DUE) {
            return new SqlConditions()
                    .add(isNear ? column + " < ?" : "(" + column + " >= ? and t.due_at is not null)", bound);
        }
        return new SqlConditions().add(column + (isNear ? " > ?" : " < ?"), bound);
    }

    private static SqlConditions nothing() {
        return new SqlConditions().add("false");
    }
}

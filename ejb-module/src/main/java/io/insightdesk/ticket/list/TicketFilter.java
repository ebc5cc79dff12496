package io.insightdesk.ticket.list;

import io.insightdesk.platform.persistence.TextArrays;
import io.insightdesk.ticket.Tag;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Conditions on tickets, all of which must hold; a set's values are alternatives and an empty set asks nothing. What
 * the caller may see is added by the repository. Built by chaining: {@code new TicketFilter().statuses(…).having(TEAM,
 * id)}.
 */
public final class TicketFilter {

    /** The desk's search looks no further than this many tickets, the newest. */
    static final int MOST_FOUND = 2000;

    private static final String FOUND_BY_DESK = "t.id in (select search_tickets(?, %d))".formatted(MOST_FOUND);

    private static final String FOUND_BY_CUSTOMER = """
            (exists (select from ticket_search s
              where s.tenant_id = t.tenant_id and s.ticket_id = t.id and s.public_doc @@ (select search_query(t.tenant_id, ?)))
            or exists (select from ticket_search_more m
              where m.tenant_id = t.tenant_id and m.ticket_id = t.id and m.public_doc @@ (select search_query(t.tenant_id, ?))))""";

    private String words;

    /** No ticket that is let through is of another category. */
    private final Set<Status> categories = EnumSet.allOf(Status.class);

    private final SqlConditions conditions = new SqlConditions();

    /** Beside those, what no index helps with: it is looked at row by row. */
    private final SqlConditions unindexed = new SqlConditions();

    public TicketFilter statuses(Set<Status> wanted) {
        if (!wanted.isEmpty()) {
            onlyOf(wanted);
        }
        if (!wanted.isEmpty() && Status.UNRESOLVED.containsAll(wanted)) {
            conditions.add("t.status " + Status.UNRESOLVED_SQL);
            if (wanted.equals(Status.UNRESOLVED)) {
                return this;
            }
        }
        conditions.inWords("t.status", wanted.stream().map(Status::code).toList());
        return this;
    }

    /** In one of these categories, or in one of the tenant's custom statuses. */
    public TicketFilter statuses(Set<Status> categories, Set<String> own) {
        if (own.isEmpty()) {
            return statuses(categories);
        }
        var either = new SqlConditions();
        either.in("t.own_status", own);
        if (!categories.isEmpty()) {
            either.inWords("t.status", categories.stream().map(Status::code).toList());
        }
        conditions.add(either.anyOf(), either.parameters().toArray());
        return this;
    }

    /** Of anybody but this person. */
    public TicketFilter requesterIsNot(UUID person) {
        conditions.add("t.requester_id <> ?", person);
        return this;
    }

    /** Just these tickets. */
    public TicketFilter tickets(Set<UUID> wanted) {
        conditions.in("t.id", wanted);
        return this;
    }

    /** Just those with these numbers, written without the prefix. */
    public TicketFilter numbers(Set<Long> wanted) {
        conditions.in("t.number", wanted);
        return this;
    }

    /** With at least one of these tags. */
    public TicketFilter tags(Set<String> wanted) {
        if (!wanted.isEmpty()) {
            conditions.add(
                    "t.tags && ?::text[]",
                    TextArrays.literal(wanted.stream().map(Tag::of).toList()));
        }
        return this;
    }

    public TicketFilter createdAfter(Instant moment) {
        conditions.add("t.created_at > ?", moment);
        return this;
    }

    public TicketFilter createdBefore(Instant moment) {
        conditions.add("t.created_at < ?", moment);
        return this;
    }

    /** For which the condition holds. */
    public TicketFilter matching(Condition.Group condition, ConditionContext context) {
        new TicketConditionSql(context).addTo(this, condition);
        return this;
    }

    /**
     * With one of these values: codes, ids, {@link TicketProperty#NONE}; nobody looks, so neither {@code me} nor
     * {@code mine}.
     */
    public TicketFilter having(TicketProperty property, String... values) {
        return narrowedBy(List.of(Condition.comparison(property, Operator.IS, values)), ConditionContext.NOBODY);
    }

    /** For which all of these hold as well, whether or not an index helps with them: what people filter a list by. */
    public TicketFilter narrowedBy(List<Condition> filters, ConditionContext context) {
        var sql = new TicketConditionSql(context);
        for (var filter : filters) {
            conditions.add(sql.sql(filter));
            onlyOf(TicketConditionSql.categories(filter));
        }
        return this;
    }

    /** Remembers that only tickets of these categories are let through, as a condition that was added says. */
    void onlyOf(Set<Status> some) {
        categories.retainAll(some);
    }

    TicketFilter with(SqlConditions helpedByIndex) {
        conditions.add(helpedByIndex);
        return this;
    }

    TicketFilter withUnindexed(SqlConditions others) {
        unindexed.add(others);
        return this;
    }

    /**
     * Found by these words, as people type them into a search box: all of them, {@code "a phrase"}, {@code or}, {@code
     * -not}. The desk finds subject, number, people, tags and the whole conversation; customers subject, number and
     * public messages. Of more than {@value SearchWords#MOST} characters only the first ones are looked for.
     */
    public TicketFilter words(String wanted) {
        words = SearchWords.of(wanted);
        return this;
    }

    /** All conditions. */
    SqlConditions conditions(boolean desk) {
        return indexed(desk).add(unindexed);
    }

    /**
     * All conditions of a list in this order. One by status begins and ends in its index where the filter does: whatever is
     * of another status, such as all that was ever closed, stands together before or behind, and would be read first.
     */
    SqlConditions conditions(boolean desk, TicketSort sort) {
        var all = conditions(desk);
        var isPart = !categories.isEmpty() && categories.size() < Status.values().length;
        if (isPart && sort.groupedBy().filter(TicketProperty.STATUS::equals).isPresent()) {
            all.add("%s between %d and %d"
                    .formatted(
                            sort.field().sql(desk),
                            TicketProperty.STATUS.rank(
                                    Collections.min(categories).code()),
                            TicketProperty.STATUS.rank(
                                    Collections.max(categories).code())));
        }
        return all;
    }

    SqlConditions indexed(boolean desk) {
        var all = new SqlConditions().add(conditions);
        if (words == null) {
            return all;
        }
        return desk ? all.add(FOUND_BY_DESK, words) : all.add(FOUND_BY_CUSTOMER, words, words);
    }

    SqlConditions unindexed() {
        return unindexed;
    }
}

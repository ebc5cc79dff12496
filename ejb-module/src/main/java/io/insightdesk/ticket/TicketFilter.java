package io.insightdesk.ticket;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.TextArrays;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Conditions on tickets, all of which must hold; a set's values are alternatives and an empty set asks nothing. What the
 * caller may see is added by the repository. Built by chaining: {@code new TicketFilter().statuses(…).unassigned()}.
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

    /** So many characters of a custom field's value are in {@code ticket_field_value}. */
    private static final int INDEXED = 200;

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String NUMBER = "-{0,1}[0-9]+([.][0-9]+){0,1}";

    private static final String FIELD_VALUE = """
            exists (select from ticket_field_value v
              where v.tenant_id = t.tenant_id and v.ticket_id = t.id and %s)""";

    private static final long UNRESOLVED =
            Arrays.stream(Status.values()).filter(Status::isUnresolved).count();

    private String words;
    private final SqlConditions conditions = new SqlConditions();

    /** Beside those, what no index helps with: it is looked at row by row. */
    private final SqlConditions unindexed = new SqlConditions();

    public TicketFilter statuses(Set<Status> wanted) {
        if (!wanted.isEmpty() && wanted.stream().allMatch(Status::isUnresolved)) {
            // literally the condition of the indexes ticket_unresolved…, so that the planner may use them
            conditions.add("t.status in ('new', 'open', 'pending', 'hold')");
            if (wanted.size() == UNRESOLVED) {
                return this;
            }
        }
        conditions.inWords("t.status", wanted.stream().map(Status::code).toList());
        return this;
    }

    /** In one of these categories, or in one of the tenant's own statuses. */
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

    public TicketFilter priorities(Set<Priority> wanted) {
        conditions.inWords("t.priority", wanted.stream().map(Priority::rank).toList());
        return this;
    }

    public TicketFilter types(Set<TicketType> wanted) {
        conditions.inWords("t.type", wanted.stream().map(TicketType::code).toList());
        return this;
    }

    public TicketFilter channels(Set<Channel> wanted) {
        conditions.inWords("t.channel", wanted.stream().map(Channel::code).toList());
        return this;
    }

    public TicketFilter assignees(Set<UUID> wanted) {
        conditions.in("t.assignee_id", wanted);
        return this;
    }

    public TicketFilter unassigned() {
        conditions.add("t.assignee_id is null");
        return this;
    }

    /** Of one of these people, or of nobody. */
    public TicketFilter assigneesOrNone(Set<UUID> wanted) {
        conditions.inOrNull("t.assignee_id", wanted);
        return this;
    }

    public TicketFilter teams(Set<UUID> wanted) {
        conditions.in("t.team_id", wanted);
        return this;
    }

    /** Of one of these teams, or of none. */
    public TicketFilter teamsOrNone(Set<UUID> wanted) {
        conditions.inOrNull("t.team_id", wanted);
        return this;
    }

    public TicketFilter requesters(Set<UUID> wanted) {
        conditions.in("t.requester_id", wanted);
        return this;
    }

    /** Of anybody but this person. */
    public TicketFilter requesterIsNot(UUID person) {
        conditions.add("t.requester_id <> ?", person);
        return this;
    }

    public TicketFilter organisations(Set<UUID> wanted) {
        conditions.in("t.organisation_id", wanted);
        return this;
    }

    /** Of one of these organisations, or of none. */
    public TicketFilter organisationsOrNone(Set<UUID> wanted) {
        conditions.inOrNull("t.organisation_id", wanted);
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
                    TextArrays.literal(wanted.stream().map(Text::clean).toList()));
        }
        return this;
    }

    /** With one of these values in a custom field; of several choices, at least one. Long texts by how they begin. */
    public TicketFilter customField(String key, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            var values = wanted.stream().map(TicketFilter::asIndexed).toList();
            var among = new SqlConditions().add("v.key = ?", key);
            among.in("v.value", values);
            conditions.add(
                    FIELD_VALUE.formatted(among.sql()), among.parameters().toArray());
        }
        return this;
    }

    /** With this number in a custom field or more, or with this day or a later one. */
    public TicketFilter customFieldFrom(String key, String bound) {
        return customFieldBeside(key, ">=", bound);
    }

    /** With this number in a custom field or less, or with this day or an earlier one. */
    public TicketFilter customFieldTo(String key, String bound) {
        return customFieldBeside(key, "<=", bound);
    }

    /** Values of another form, which a field of the same key may have had before, are beside no bound. */
    private TicketFilter customFieldBeside(String key, String operator, String bound) {
        var beside = bound.matches(DAY)
                ? "v.value ~ '^%s$' and v.value collate \"C\" %s ?".formatted(DAY, operator)
                : "case when v.value ~ '^%s$' then v.value::numeric %s ?::numeric end".formatted(NUMBER, operator);
        conditions.add(FIELD_VALUE.formatted("v.key = ? and " + beside), key, bound);
        return this;
    }

    private static String asIndexed(String value) {
        var line = Text.line(value);
        var end = line.offsetByCodePoints(0, Math.min(INDEXED, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }

    /** Of the clock that lists show: {@code running}, {@code paused}, {@code met} or {@code breached}. */
    public TicketFilter slaStates(Set<String> wanted) {
        conditions.in("t.sla_state", wanted);
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

    public TicketFilter updatedAfter(Instant moment) {
        conditions.add("t.updated_at > ?", moment);
        return this;
    }

    public TicketFilter updatedBefore(Instant moment) {
        conditions.add("t.updated_at < ?", moment);
        return this;
    }

    /** With a running clock that breaches before the moment. */
    public TicketFilter dueBefore(Instant moment) {
        conditions.add("t.next_due < ?", moment);
        return this;
    }

    /** With a running clock that breaches at the moment or later. */
    TicketFilter dueAfter(Instant moment) {
        conditions.add("(t.next_due >= ? and t.due_at is not null)", moment);
        return this;
    }

    /** No ticket at all. */
    TicketFilter nothing() {
        conditions.add("false");
        return this;
    }

    /** With one of these texts in the subject, in upper or lower case. */
    TicketFilter subjectContains(List<String> texts) {
        var likeAny = String.join(" or ", Collections.nCopies(texts.size(), "t.subject ilike ?"));
        conditions.add(
                "(" + likeAny + ")",
                texts.stream().map(TicketFilter::likeInside).toArray());
        return this;
    }

    private static String likeInside(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** For which the condition holds. */
    public TicketFilter matching(TicketCondition.Group condition, TicketViewpoint viewpoint) {
        new TicketConditionSql(viewpoint).addTo(this, condition);
        return this;
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
     * Found by these words, as people type them into a search box: all of them, {@code "a phrase"}, {@code or}, {@code -not}.
     * The desk finds subject, number, people, tags and the whole conversation; customers subject, number and public messages.
     */
    public TicketFilter words(String wanted) {
        words = Text.line(wanted);
        return this;
    }

    /** All conditions. */
    SqlConditions conditions(boolean desk) {
        return indexed(desk).add(unindexed);
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

package io.insightdesk.ticket;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.TextArrays;
import java.time.Instant;
import java.util.Arrays;
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

    private static final String FIELD_VALUE = """
            exists (select from ticket_field_value v
              where v.tenant_id = t.tenant_id and v.ticket_id = t.id and %s)""";

    private static final long UNRESOLVED =
            Arrays.stream(Status.values()).filter(Status::isUnresolved).count();

    private String words;
    private final SqlConditions conditions = new SqlConditions();

    public TicketFilter statuses(Set<Status> wanted) {
        if (!wanted.isEmpty() && wanted.stream().allMatch(Status::isUnresolved)) {
            // literally the condition of the indexes ticket_unresolved…, so that the planner may use them
            conditions.add("t.status in ('new', 'open', 'pending', 'hold')");
            if (wanted.size() == UNRESOLVED) {
                return this;
            }
        }
        conditions.in("t.status", wanted.stream().map(Status::code).toList());
        return this;
    }

    public TicketFilter priorities(Set<Priority> wanted) {
        conditions.in("t.priority", wanted.stream().map(Priority::rank).toList());
        return this;
    }

    public TicketFilter channels(Set<Channel> wanted) {
        conditions.in("t.channel", wanted.stream().map(Channel::code).toList());
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

    /**
     * Found by these words, as people type them into a search box: all of them, {@code "a phrase"}, {@code or}, {@code -not}.
     * The desk finds subject, number, people, tags and the whole conversation; customers subject, number and public messages.
     */
    public TicketFilter words(String wanted) {
        words = Text.line(wanted);
        return this;
    }

    SqlConditions conditions(boolean desk) {
        if (words == null) {
            return conditions;
        }
        var all = new SqlConditions().add(conditions);
        return desk ? all.add(FOUND_BY_DESK, words) : all.add(FOUND_BY_CUSTOMER, words, words);
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.TextArrays;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Conditions on tickets, all of which must hold; a set's values are alternatives and an empty set asks nothing. What the
 * caller may see is added by the repository. Built by chaining: {@code new TicketFilter().statuses(…).unassigned()}.
 */
public final class TicketFilter {

    private final SqlConditions conditions = new SqlConditions();

    public TicketFilter statuses(Set<Status> wanted) {
        if (!wanted.isEmpty() && wanted.stream().allMatch(Status::isUnresolved)) {
            // literally the condition of the index ticket_unresolved, so that the planner may use it
            conditions.add("t.status in ('new', 'open', 'pending', 'hold')");
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

    /** With this text in the subject, whatever its case. Full-text search over the conversation is not this. */
    public TicketFilter text(String wanted) {
        var pattern = Text.line(wanted)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        conditions.add("lower(t.subject) like ?", "%" + pattern + "%");
        return this;
    }

    SqlConditions conditions() {
        return conditions;
    }
}

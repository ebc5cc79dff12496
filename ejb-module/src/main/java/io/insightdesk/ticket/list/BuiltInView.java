package io.insightdesk.ticket.list;

import static io.insightdesk.ticket.property.Condition.EVERYTHING;
import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.comparison;

import io.insightdesk.platform.Coded;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The built-in views. */
public enum BuiltInView implements Coded {
    MINE(all(comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.ME))),
    UNASSIGNED(all(comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.NONE))),
    /** Of the teams in which one works. */
    TEAM(all(comparison(TicketProperty.TEAM, Operator.IS, TicketProperty.MINE))),
    OPEN(EVERYTHING),
    /** With a clock that is over within two hours, or is over already. */
    BREACHING(all(comparison(TicketProperty.DUE, Operator.WITHIN, "2h"))),
    PENDING(EVERYTHING),
    SOLVED(EVERYTHING),
    /** Whatever their status. */
    ALL(EVERYTHING);

    /** What the view asks beside the status. */
    private final Group rest;

    BuiltInView(Group rest) {
        this.rest = rest;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the view is ordered unless somebody chooses. */
    public TicketSort sort() {
        return this == BREACHING ? TicketSort.NEXT_DUE : TicketSort.LAST_UPDATED;
    }

    /**
     * @param context of the agent who looks
     * @param statuses chosen by hand instead of the view's; empty for the view's
     */
    public TicketFilter filter(ConditionContext context, Set<Status> statuses) {
        return new TicketFilter()
                .statuses(statuses.isEmpty() ? statuses() : statuses)
                .matching(rest, context);
    }

    /** The same as a condition, for who begins a view of their own with it. */
    public Group condition() {
        if (statuses().isEmpty()) {
            return rest;
        }
        var codes = statuses().stream().map(Status::code).toArray(String[]::new);
        return all(Stream.concat(
                        Stream.of(comparison(TicketProperty.STATUS, Operator.IS, codes)), rest.conditions().stream())
                .toArray(Condition[]::new));
    }

    /** Those that the view asks for; empty for all. */
    private Set<Status> statuses() {
        return switch (this) {
            case MINE, UNASSIGNED, TEAM, OPEN, BREACHING -> Status.UNRESOLVED;
            case PENDING -> EnumSet.of(Status.PENDING);
            case SOLVED -> EnumSet.of(Status.SOLVED);
            case ALL -> Set.of();
        };
    }
}

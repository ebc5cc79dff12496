package io.insightdesk.ticket.view;

import static io.insightdesk.ticket.TicketCondition.EVERYTHING;
import static io.insightdesk.ticket.TicketCondition.all;
import static io.insightdesk.ticket.TicketCondition.comparison;

import io.insightdesk.ticket.Status;
import io.insightdesk.ticket.TicketCondition;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Group;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketFilter;
import io.insightdesk.ticket.TicketSort;
import io.insightdesk.ticket.TicketViewpoint;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of tickets that every desk has. */
public enum BuiltInView {
    MINE(all(comparison(Field.ASSIGNEE, Op.IS, Field.ME))),
    UNASSIGNED(all(comparison(Field.ASSIGNEE, Op.IS, Field.NONE))),
    /** Of the teams in which one works. */
    TEAM(all(comparison(Field.TEAM, Op.IS, Field.MINE))),
    OPEN(EVERYTHING),
    /** With a clock that is over within two hours, or is over already. */
    BREACHING(all(comparison(Field.DUE, Op.WITHIN, "2h"))),
    PENDING(EVERYTHING),
    SOLVED(EVERYTHING);

    private static final Set<Status> UNRESOLVED = EnumSet.of(Status.NEW, Status.OPEN, Status.PENDING, Status.HOLD);

    /** What the view asks beside the status. */
    private final Group rest;

    BuiltInView(Group rest) {
        this.rest = rest;
    }

    public static Optional<BuiltInView> find(String code) {
        return Arrays.stream(values())
                .filter(view -> view.getCode().equals(code))
                .findFirst();
    }

    public String getCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the view is ordered unless somebody chooses. */
    public TicketSort sort() {
        return this == BREACHING ? TicketSort.NEXT_DUE : TicketSort.LAST_UPDATED;
    }

    /**
     * @param viewpoint of the agent who looks
     * @param statuses chosen by hand instead of the view's; empty for the view's
     */
    public TicketFilter filter(TicketViewpoint viewpoint, Set<Status> statuses) {
        return new TicketFilter()
                .statuses(statuses.isEmpty() ? statuses() : statuses)
                .matching(rest, viewpoint);
    }

    /** The same as a condition, for who begins a view of their own with it. */
    public Group condition() {
        var codes = statuses().stream().map(Status::code).toArray(String[]::new);
        return all(Stream.concat(Stream.of(comparison(Field.STATUS, Op.IS, codes)), rest.conditions().stream())
                .toArray(TicketCondition[]::new));
    }

    private Set<Status> statuses() {
        return switch (this) {
            case MINE, UNASSIGNED, TEAM, OPEN, BREACHING -> UNRESOLVED;
            case PENDING -> EnumSet.of(Status.PENDING);
            case SOLVED -> EnumSet.of(Status.SOLVED);
        };
    }
}

package io.insightdesk.ticket.view;

import io.insightdesk.ticket.Status;
import io.insightdesk.ticket.TicketFilter;
import io.insightdesk.ticket.TicketSort;
import io.insightdesk.ticket.TicketViewpoint;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The lists of tickets that every desk has. */
public enum BuiltInView {
    MINE,
    UNASSIGNED,
    /** Of the teams in which one works. */
    TEAM,
    OPEN,
    /** With a clock that is over within two hours, or is over already. */
    BREACHING,
    PENDING,
    SOLVED;

    private static final Set<Status> UNRESOLVED = EnumSet.of(Status.NEW, Status.OPEN, Status.PENDING, Status.HOLD);
    private static final Duration SOON = Duration.ofHours(2);

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
        var filter = new TicketFilter().statuses(statuses.isEmpty() ? statuses() : statuses);
        return switch (this) {
            case MINE -> filter.assignees(Set.of(viewpoint.account()));
            case UNASSIGNED -> filter.unassigned();
            case TEAM -> viewpoint.teams().isEmpty() ? filter.nothing() : filter.teams(viewpoint.teams());
            case BREACHING -> filter.dueBefore(viewpoint.now().plus(SOON));
            case OPEN, PENDING, SOLVED -> filter;
        };
    }

    private Set<Status> statuses() {
        return switch (this) {
            case MINE, UNASSIGNED, TEAM, OPEN, BREACHING -> UNRESOLVED;
            case PENDING -> EnumSet.of(Status.PENDING);
            case SOLVED -> EnumSet.of(Status.SOLVED);
        };
    }
}

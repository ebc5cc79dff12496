package io.insightdesk.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The lists of tickets that every desk has. */
public enum BuiltInView {
    MINE,
    UNASSIGNED,
    OPEN,
    PENDING,
    SOLVED;

    private static final Set<Status> UNRESOLVED = EnumSet.of(Status.NEW, Status.OPEN, Status.PENDING, Status.HOLD);

    /** The view with this code; {@link #OPEN} for an unknown one, so that an old link still leads somewhere. */
    public static BuiltInView of(String code) {
        return Arrays.stream(values())
                .filter(view -> view.getCode().equals(code))
                .findFirst()
                .orElse(OPEN);
    }

    public String getCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param me the agent who looks
     * @param statuses chosen by hand instead of the view's; empty for the view's
     */
    TicketFilter filter(UUID me, Set<Status> statuses) {
        var filter = new TicketFilter().statuses(statuses.isEmpty() ? statuses() : statuses);
        return switch (this) {
            case MINE -> filter.assignees(Set.of(me));
            case UNASSIGNED -> filter.unassigned();
            case OPEN, PENDING, SOLVED -> filter;
        };
    }

    private Set<Status> statuses() {
        return switch (this) {
            case MINE, UNASSIGNED, OPEN -> UNRESOLVED;
            case PENDING -> EnumSet.of(Status.PENDING);
            case SOLVED -> EnumSet.of(Status.SOLVED);
        };
    }
}

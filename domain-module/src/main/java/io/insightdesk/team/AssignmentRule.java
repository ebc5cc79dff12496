package io.insightdesk.team;

import io.insightdesk.platform.Coded;

/** How a team's tickets find an assignee. */
public enum AssignmentRule implements Coded {
    /** People take or give them. */
    MANUAL("manual"),
    /** One after the other: whoever has waited longest for a ticket gets the next. */
    ROUND_ROBIN("roundRobin"),
    /** The member with the fewest open tickets gets the next; of several, the one who has waited longest. */
    LEAST_LOADED("leastLoaded");

    private final String code;

    AssignmentRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

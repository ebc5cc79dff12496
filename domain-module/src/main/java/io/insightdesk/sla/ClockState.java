package io.insightdesk.sla;

import java.util.Locale;

/** How a promise stands; see {@link SlaClock}. */
public enum ClockState {
    /** Counts, and is not due yet. */
    RUNNING,
    /** Stands still, because somebody else is to act. */
    PAUSED,
    /** Kept. */
    MET,
    /** Missed. Stays so, also when the work was done later. */
    BREACHED,
    /** No longer promised. */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClockState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package io.insightdesk.sla;

import java.util.Locale;

/** What happened to a clock, as its ledger tells it. */
public enum ClockEventKind {
    STARTED,
    PAUSED,
    RESUMED,
    MET,
    BREACHED,
    /** Another target applies from now on; what had elapsed stays. */
    RETARGETED,
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClockEventKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

package io.insightdesk.sla;

import java.time.Instant;
import java.util.UUID;

/** A running clock of some tenant that was due when it was found. */
public record DueClock(UUID tenant, UUID clock, Instant dueAt) {

    /** Stands before every due clock. */
    public static final DueClock FIRST = new DueClock(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
}

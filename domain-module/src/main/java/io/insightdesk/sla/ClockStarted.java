package io.insightdesk.sla;

import java.time.Instant;

/** A clock runs towards {@code dueAt}: the node that heard it wakes for it. Fired inside the transaction. */
public record ClockStarted(Instant dueAt) {}

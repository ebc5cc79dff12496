package io.insightdesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock as it is shown at one moment.
 *
 * @param cycle 1 for the first time the metric is measured on the ticket
 * @param elapsed what counted until the moment of reading
 * @param counting whether it counts on, so that a page lets {@code remaining} run down
 * @param dueAt when it breaches or breached; empty while paused
 */
public record ClockSnapshot(
        UUID id,
        UUID ticket,
        Metric metric,
        int cycle,
        ClockState state,
        Duration target,
        Duration elapsed,
        boolean counting,
        Instant startedAt,
        Optional<Instant> dueAt,
        Optional<Instant> breachedAt,
        Optional<Instant> metAt,
        Optional<Instant> finishedAt,
        UUID policyId,
        String policyName) {

    /** What is left of the target; negative once that is overdue. */
    public Duration remaining() {
        return target.minus(elapsed);
    }

    public boolean isFinished() {
        return finishedAt.isPresent();
    }
}

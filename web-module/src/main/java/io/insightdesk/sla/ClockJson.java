package io.insightdesk.sla;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock of a ticket.
 *
 * @param elapsedSeconds whole seconds that counted until the answer was made
 * @param counting whether {@code elapsedSeconds} grows: also of a breached clock whose work is still to be done
 * @param dueAt when it breaches or breached; {@code null} while paused
 * @param metAt when the work was done, also when late
 */
public record ClockJson(
        String metric,
        int cycle,
        String state,
        long targetSeconds,
        long elapsedSeconds,
        boolean counting,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt,
        @Nullable Instant metAt,
        Policy policy) {

    /** What was promised by whom; the policy may have been changed or deleted since. */
    public record Policy(UUID id, String name) {}

    public static ClockJson of(ClockSnapshot clock) {
        return new ClockJson(
                clock.metric().code(),
                clock.cycle(),
                clock.state().code(),
                clock.target().toSeconds(),
                clock.elapsed().toSeconds(),
                clock.counting(),
                clock.startedAt(),
                clock.dueAt().orElse(null),
                clock.breachedAt().orElse(null),
                clock.metAt().orElse(null),
                new Policy(clock.policyId(), clock.policyName()));
    }
}

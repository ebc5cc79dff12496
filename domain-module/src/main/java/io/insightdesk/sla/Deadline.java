package io.insightdesk.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a list shows of a ticket's clocks: those of the most urgent unfinished one. An overdue or running clock comes
 * before a paused one, the earlier due before the later. When all are finished, {@code breached} if one ever was, else
 * {@code met}; nothing when no promise was kept or missed.
 *
 * @param dueAt when the clock breaches or breached; only of an unfinished one that is not paused
 */
public record Deadline(Optional<ClockState> state, Optional<Instant> dueAt) {

    public static final Deadline NONE = new Deadline(Optional.empty(), Optional.empty());

    private static final Comparator<SlaClock> URGENCY =
            Comparator.comparing((SlaClock clock) -> clock.getDueAt().orElse(Instant.MAX));

    public static Deadline of(Collection<SlaClock> clocks) {
        return clocks.stream()
                .filter(clock -> !clock.isFinished())
                .min(URGENCY)
                .map(clock -> new Deadline(Optional.of(clock.getState()), clock.getDueAt()))
                .orElseGet(() -> outcome(clocks));
    }

    private static Deadline outcome(Collection<SlaClock> clocks) {
        if (has(clocks, ClockState.BREACHED)) {
            return new Deadline(Optional.of(ClockState.BREACHED), Optional.empty());
        }
        return has(clocks, ClockState.MET) ? new Deadline(Optional.of(ClockState.MET), Optional.empty()) : NONE;
    }

    private static boolean has(Collection<SlaClock> clocks, ClockState state) {
        return clocks.stream().anyMatch(clock -> clock.getState() == state);
    }
}

package io.insightdesk.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a clock's life in which it counted or stood still.
 *
 * @param to empty while the stretch lasts
 */
public record ClockSegment(Instant from, Optional<Instant> to, Kind kind) {

    /** What a ledger entry says of when the clock counted. */
    public record Turn(ClockEventKind kind, Instant at) {}

    /** What the clock did. */
    public enum Kind {
        RUNNING,
        PAUSED;

        public String code() {
            return ClockState.valueOf(name()).code();
        }
    }

    /**
     * Explains a clock by its ledger: stretches without a gap from its start to its end (or to now), alternating between
     * running and paused. Breaches and new targets cut nothing.
     *
     * @param ledger the clock's entries in their order
     */
    public static List<ClockSegment> of(List<Turn> ledger) {
        var segments = new ArrayList<ClockSegment>();
        for (var event : ledger) {
            switch (event.kind()) {
                case STARTED, RESUMED -> turn(segments, Kind.RUNNING, event.at());
                case PAUSED -> turn(segments, Kind.PAUSED, event.at());
                case MET, CANCELLED -> end(segments, event.at());
                case BREACHED, RETARGETED -> {}
            }
        }
        return List.copyOf(segments);
    }

    private static void turn(List<ClockSegment> segments, Kind kind, Instant at) {
        end(segments, at);
        var last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.kind == kind) { // the other kind lasted no time
            segments.set(segments.size() - 1, new ClockSegment(last.from, Optional.empty(), kind));
        } else {
            segments.add(new ClockSegment(at, Optional.empty(), kind));
        }
    }

    private static void end(List<ClockSegment> segments, Instant at) {
        if (segments.isEmpty()) {
            return;
        }
        var last = segments.remove(segments.size() - 1);
        if (last.from.isBefore(at)) {
            segments.add(new ClockSegment(last.from, Optional.of(at), last.kind));
        }
    }
}

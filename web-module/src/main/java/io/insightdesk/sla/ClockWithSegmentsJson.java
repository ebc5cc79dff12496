package io.insightdesk.sla;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/** A {@link ClockJson clock} with the stretches in which it ran and stood still, the first at its start. */
public record ClockWithSegmentsJson(
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
        ClockJson.Policy policy,
        List<Segment> segments) {

    /** @param to {@code null} while it lasts */
    public record Segment(Instant from, @Nullable Instant to, String kind) {

        static Segment of(ClockSegment segment) {
            return new Segment(
                    segment.from(), segment.to().orElse(null), segment.kind().code());
        }
    }

    static ClockWithSegmentsJson of(ClockWithSegments explained) {
        var clock = ClockJson.of(explained.clock());
        return new ClockWithSegmentsJson(
                clock.metric(),
                clock.cycle(),
                clock.state(),
                clock.targetSeconds(),
                clock.elapsedSeconds(),
                clock.counting(),
                clock.startedAt(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.metAt(),
                clock.policy(),
                explained.segments().stream().map(Segment::of).toList());
    }
}

package io.insightdesk.sla;

import static io.insightdesk.sla.SlaFixtures.NINE;
import static io.insightdesk.sla.SlaFixtures.aClock;
import static io.insightdesk.sla.SlaFixtures.promise;
import static io.insightdesk.sla.SlaFixtures.segments;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

/** What holds of a clock's arithmetic whatever happens to it. */
class SlaClockArithmeticTest {

    private static final long MONTH = 30L * 24 * 3600;

    enum Verb {
        PAUSE,
        RESUME,
        RETARGET,
        TICK,
        MEET,
        CANCEL
    }

    /**
     * A verb some time (in milliseconds) after the one before it; {@code target} (seconds) is what RETARGET promises.
     */
    record Step(Verb verb, long after, long target) {
        void doTo(SlaClock clock, Instant now) {
            switch (verb) {
                case PAUSE -> clock.pause(now);
                case RESUME -> clock.resume(now);
                case RETARGET -> clock.retarget(promise(Duration.ofSeconds(target)), now);
                case TICK -> clock.breachIfDue(now);
                case MEET -> clock.meet(now);
                case CANCEL -> clock.cancel(now);
            }
        }
    }

    @Property
    void elapsedAndRemainingAreTheTarget(
            @ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("lives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;

        for (var step : life) {
            now = now.plusMillis(step.after());
            step.doTo(clock, now);

            assertThat(clock.elapsed(now).plus(clock.remaining(now))).isEqualTo(clock.getTarget());
        }
    }

    @Property
    void elapsedNeverFalls(@ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("lives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;
        var before = Duration.ZERO;

        for (var step : life) {
            now = now.plusMillis(step.after());
            step.doTo(clock, now);

            assertThat(clock.elapsed(now)).isGreaterThanOrEqualTo(before);
            before = clock.elapsed(now);
        }
    }

    @Property
    void elapsedIsNeverNegativeEvenIfServerClocksDiffer(
            @ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("unsteadyLives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;

        for (var step : life) {
            now = now.plusMillis(step.after());
            step.doTo(clock, now);

            assertThat(clock.elapsed(now)).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    @Property
    void aPauseShiftsTheDueInstantByExactlyItsLength(
            @ForAll @LongRange(min = 2, max = MONTH) long target,
            @ForAll @LongRange(min = 0, max = MONTH * 1000) long beforePause,
            @ForAll @LongRange(min = 0, max = MONTH * 1000) long pause) {
        var clock = aClock(Duration.ofSeconds(target));
        var due = clock.getDueAt().orElseThrow();
        var pausedAt = NINE.plusMillis(beforePause % (target * 1000));

        clock.pause(pausedAt);
        clock.resume(pausedAt.plusMillis(pause));

        assertThat(clock.getDueAt()).contains(due.plusMillis(pause));
    }

    @Property
    void anotherTargetKeepsElapsedAndMovesTheDueInstantByTheDifference(
            @ForAll @LongRange(min = 2, max = MONTH) long target,
            @ForAll @LongRange(min = 1, max = MONTH) long other,
            @ForAll @LongRange(min = 0, max = MONTH * 1000) long after) {
        var clock = aClock(Duration.ofSeconds(target));
        var due = clock.getDueAt().orElseThrow();
        var now = NINE.plusMillis(after % (target * 1000));
        var elapsed = clock.elapsed(now);

        clock.retarget(promise(Duration.ofSeconds(other)), now);

        assertThat(clock.elapsed(now)).isEqualTo(elapsed);
        assertThat(clock.getDueAt()).contains(due.plusSeconds(other - target));
    }

    @Property
    void segmentsFollowEachOtherAlternateAndAddUp(
            @ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("unsteadyLives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;
        var latest = NINE;
        for (var step : life) {
            now = now.plusMillis(step.after());
            latest = now.isAfter(latest) ? now : latest;
            step.doTo(clock, now);
        }

        var segments = segments(clock.takeEvents());

        var at = NINE;
        var running = Duration.ZERO;
        for (var index = 0; index < segments.size(); index++) {
            var segment = segments.get(index);
            assertThat(segment.from()).isEqualTo(at);
            assertThat(segment.to().isPresent() || index == segments.size() - 1).isTrue();
            assertThat(index == 0 || segments.get(index - 1).kind() != segment.kind())
                    .isTrue();
            at = segment.to().orElse(latest);
            assertThat(at).isAfterOrEqualTo(segment.from());
            running = segment.kind() == ClockSegment.Kind.RUNNING
                    ? running.plus(Duration.between(segment.from(), at))
                    : running;
        }
        assertThat(running).isEqualTo(clock.elapsed(latest));
    }

    @Property
    void aRunningClockIsDueWhenItsElapsedTimeReachesTheTarget(
            @ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("lives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;
        for (var step : life) {
            now = now.plusMillis(step.after());
            step.doTo(clock, now);
        }

        if (clock.getState() == ClockState.RUNNING
                && clock.getDueAt().orElseThrow().isAfter(now)) {
            var due = clock.getDueAt().orElseThrow();
            assertThat(clock.elapsed(due)).isEqualTo(clock.getTarget());
            assertThat(clock.breachIfDue(due.minusMillis(1))).isFalse();
            assertThat(clock.breachIfDue(due)).isTrue();
        }
    }

    @Property
    void aBreachIsRecordedOnceAndNothingUndoesIt(
            @ForAll @LongRange(min = 1, max = MONTH) long target, @ForAll("lives") List<Step> life) {
        var clock = aClock(Duration.ofSeconds(target));
        var now = NINE;
        var wasBreached = false;

        for (var step : life) {
            now = now.plusMillis(step.after());
            step.doTo(clock, now);
            assertThat(wasBreached && !clock.isBreached()).isFalse();
            wasBreached = clock.isBreached();
        }

        assertThat(clock.takeEvents().stream()
                        .filter(event -> event.getKind() == ClockEventKind.BREACHED)
                        .count())
                .isEqualTo(wasBreached ? 1 : 0);
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return steps(0);
    }

    @Provide
    Arbitrary<List<Step>> unsteadyLives() {
        return steps(-5_000);
    }

    private static Arbitrary<List<Step>> steps(long least) {
        var verbs = Arbitraries.frequency(
                Tuple.of(6, Verb.PAUSE),
                Tuple.of(6, Verb.RESUME),
                Tuple.of(3, Verb.RETARGET),
                Tuple.of(3, Verb.TICK),
                Tuple.of(1, Verb.MEET),
                Tuple.of(1, Verb.CANCEL));
        var times = Arbitraries.longs().between(least, MONTH * 1000 / 4);
        var targets = Arbitraries.longs().between(1, MONTH);
        return Combinators.combine(verbs, times, targets).as(Step::new).list().ofMaxSize(25);
    }
}

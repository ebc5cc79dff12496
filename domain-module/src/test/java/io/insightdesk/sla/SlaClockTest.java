package io.insightdesk.sla;

import static io.insightdesk.sla.SlaFixtures.NINE;
import static io.insightdesk.sla.SlaFixtures.aClock;
import static io.insightdesk.sla.SlaFixtures.hours;
import static io.insightdesk.sla.SlaFixtures.minutes;
import static io.insightdesk.sla.SlaFixtures.promise;
import static io.insightdesk.sla.SlaFixtures.segments;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaClockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SlaClock clock = aClock(HOUR);

    @Test
    void aNewClockRunsAndIsDueOneTargetLater() {
        assertThat(clock.getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.getDueAt()).contains(hours(1));
        assertThat(clock.elapsed(minutes(20))).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock.remaining(minutes(20))).isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void whatIsDoneBeforeTheDueInstantIsMet() {
        clock.meet(minutes(59));

        assertThat(clock.getState()).isEqualTo(ClockState.MET);
        assertThat(clock.getMetAt()).contains(minutes(59));
        assertThat(clock.getBreachedAt()).isEmpty();
        assertThat(clock.elapsed(hours(5))).isEqualTo(Duration.ofMinutes(59));
    }

    @Test
    void whatIsDoneAtTheDueInstantIsLate() {
        clock.meet(hours(1));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void aLateAnswerLeavesItBreachedAndSetsMetAt() {
        clock.breachIfDue(minutes(61));
        clock.meet(hours(3));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.getBreachedAt()).contains(hours(1));
        assertThat(clock.getMetAt()).contains(hours(3));
        assertThat(clock.elapsed(hours(9))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aLateAnswerRecordsTheBreachThatTheTimerHasNotSeenYet() {
        clock.meet(hours(3));

        assertThat(clock.takeEvents())
                .extracting(SlaClockEvent::getKind)
                .containsExactly(ClockEventKind.STARTED, ClockEventKind.BREACHED, ClockEventKind.MET);
        assertThat(clock.getBreachedAt()).contains(hours(1));
    }

    @Test
    void aPauseDoesNotHideABreachThatTheTimerHasNotSeenYet() {
        clock.pause(hours(2));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.getBreachedAt()).contains(hours(1));
        assertThat(clock.isCounting()).isFalse();
    }

    @Test
    void aBreachFoundLateHappenedWhenItWasDueAndIsRecordedNow() {
        var breached = clock.breachIfDue(hours(48));

        assertThat(breached).isTrue();
        var event = clock.takeEvents().get(1);
        assertThat(event.getAt()).isEqualTo(hours(1));
        assertThat(event.getRecordedAt()).isEqualTo(hours(48));
    }

    @Test
    void itBreachesOnce() {
        assertThat(clock.breachIfDue(minutes(59))).isFalse();
        assertThat(clock.breachIfDue(minutes(60))).isTrue();
        assertThat(clock.breachIfDue(minutes(61))).isFalse();

        assertThat(clock.takeEvents())
                .filteredOn(event -> event.getKind() == ClockEventKind.BREACHED)
                .hasSize(1);
    }

    @Test
    void aPausedClockIsNotDueAndDoesNotBreach() {
        clock.pause(minutes(30));

        assertThat(clock.getState()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.getDueAt()).isEmpty();
        assertThat(clock.breachIfDue(hours(100))).isFalse();
        assertThat(clock.elapsed(hours(100))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aResumedClockIsDueLaterByThePause() {
        clock.pause(minutes(30));
        clock.resume(minutes(100));

        assertThat(clock.getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.getDueAt()).contains(minutes(130));
    }

    @Test
    void aPausedClockCanBeMet() {
        clock.pause(minutes(30));
        clock.meet(hours(9));

        assertThat(clock.getState()).isEqualTo(ClockState.MET);
        assertThat(clock.elapsed(hours(9))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aBreachedClockGoesOnMeasuringWithItsPauses() {
        clock.breachIfDue(minutes(61));
        clock.pause(hours(2));
        clock.resume(hours(4));
        clock.meet(hours(5));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.elapsed(hours(9))).isEqualTo(Duration.ofHours(3));
        assertThat(clock.getDueAt()).contains(hours(1));
    }

    @Test
    void anotherTargetKeepsWhatHasElapsed() {
        clock.pause(minutes(20));
        clock.resume(minutes(30));

        clock.retarget(promise(Duration.ofHours(4)), minutes(40));

        assertThat(clock.elapsed(minutes(40))).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock.getDueAt()).contains(minutes(250));
    }

    @Test
    void aTargetBelowWhatHasElapsedFellDueWhenItWasReached() {
        var long_ = aClock(Duration.ofHours(8));

        long_.retarget(promise(HOUR), hours(3));

        assertThat(long_.getState()).isEqualTo(ClockState.RUNNING);
        assertThat(long_.getDueAt()).contains(hours(1));
        assertThat(long_.breachIfDue(hours(3))).isTrue();
        assertThat(long_.getBreachedAt()).contains(hours(1));
    }

    @Test
    void aTargetUsedUpBeforeAPauseFallsDueWhenTheClockIsResumed() {
        var long_ = aClock(Duration.ofHours(8));
        long_.pause(hours(3));
        long_.retarget(promise(HOUR), hours(4));
        assertThat(long_.getState()).isEqualTo(ClockState.PAUSED);

        long_.resume(hours(6));

        assertThat(long_.getDueAt()).contains(hours(6));
    }

    @Test
    void whatWasBreachedKeepsItsPromise() {
        clock.retarget(promise(Duration.ofHours(100)), hours(2));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.getTarget()).isEqualTo(HOUR);
    }

    @Test
    void theSamePromiseAgainIsNoEvent() {
        clock.takeEvents();

        clock.retarget(promise(HOUR), minutes(5));

        assertThat(clock.takeEvents()).isEmpty();
    }

    @Test
    void aCancelledClockIsOver() {
        clock.cancel(minutes(10));
        clock.resume(minutes(20));
        clock.meet(minutes(30));
        clock.retarget(promise(Duration.ofHours(4)), minutes(40));

        assertThat(clock.getState()).isEqualTo(ClockState.CANCELLED);
        assertThat(clock.getFinishedAt()).contains(minutes(10));
        assertThat(clock.getMetAt()).isEmpty();
        assertThat(clock.elapsed(hours(1))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aGivenUpBreachStaysABreachWithoutMetAt() {
        clock.cancel(hours(2));

        assertThat(clock.getState()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.isFinished()).isTrue();
        assertThat(clock.getMetAt()).isEmpty();
    }

    @Test
    void aServerClockThatIsBehindTakesNothingBack() {
        clock.pause(minutes(30));
        clock.resume(minutes(29));
        clock.pause(minutes(28));

        assertThat(clock.elapsed(minutes(30))).isEqualTo(Duration.ofMinutes(30));
        assertThat(segments(clock.takeEvents()))
                .containsExactly(
                        new ClockSegment(NINE, Optional.of(minutes(30)), ClockSegment.Kind.RUNNING),
                        new ClockSegment(minutes(30), Optional.empty(), ClockSegment.Kind.PAUSED));
    }

    @Test
    void itsLedgerExplainsItSegmentBySegment() {
        clock.pause(minutes(10));
        clock.resume(minutes(30));
        clock.retarget(promise(Duration.ofHours(2)), minutes(35));
        clock.meet(minutes(40));

        var ledger = clock.takeEvents();
        assertThat(ledger).extracting(SlaClockEvent::getNumber).containsExactly(1, 2, 3, 4, 5);
        assertThat(segments(ledger))
                .containsExactly(
                        new ClockSegment(NINE, Optional.of(minutes(10)), ClockSegment.Kind.RUNNING),
                        new ClockSegment(minutes(10), Optional.of(minutes(30)), ClockSegment.Kind.PAUSED),
                        new ClockSegment(minutes(30), Optional.of(minutes(40)), ClockSegment.Kind.RUNNING));
    }
}

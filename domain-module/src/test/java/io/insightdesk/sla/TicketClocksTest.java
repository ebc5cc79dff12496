package io.insightdesk.sla;

import static io.insightdesk.sla.Metric.FIRST_RESPONSE;
import static io.insightdesk.sla.Metric.NEXT_RESPONSE;
import static io.insightdesk.sla.Metric.RESOLUTION;
import static io.insightdesk.sla.SlaFixtures.NINE;
import static io.insightdesk.sla.SlaFixtures.aPolicy;
import static io.insightdesk.sla.SlaFixtures.aTicket;
import static io.insightdesk.sla.SlaFixtures.hours;
import static io.insightdesk.sla.SlaFixtures.minutes;
import static io.insightdesk.sla.SlaFixtures.move;
import static io.insightdesk.sla.SlaFixtures.standard;
import static io.insightdesk.sla.SlaFixtures.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketClocksTest {

    private final SlaPolicy policy = standard();
    private final SlaPolicy chatty = aPolicy(
            "Chatty",
            1,
            Condition.EVERYTHING,
            target(FIRST_RESPONSE, Priority.HIGH, Duration.ofHours(1)),
            target(NEXT_RESPONSE, Priority.HIGH, Duration.ofMinutes(30)),
            target(RESOLUTION, Priority.HIGH, Duration.ofHours(8)));

    private Ticket ticket;
    private TicketClocks clocks;

    @BeforeEach
    void aHighTicketAtNine() {
        ticket = aTicket(Priority.HIGH);
        clocks = new TicketClocks(ticket, List.of());
        clocks.begin(Optional.of(policy));
    }

    @Test
    void aNewTicketIsPromisedAFirstResponseAndAResolutionFromItsCreation() {
        assertThat(clocks.started()).extracting(SlaClock::getMetric).containsExactly(FIRST_RESPONSE, RESOLUTION);
        assertThat(clock(FIRST_RESPONSE).getDueAt()).contains(hours(4));
        assertThat(clock(RESOLUTION).getDueAt()).contains(hours(24));
    }

    @Test
    void aTicketOfAnotherDeskIsPromisedTheSameFromWhenItComes() {
        var foreign = new TicketClocks(ticket, List.of());

        foreign.takeOver(Optional.of(policy), hours(1000));

        assertThat(foreign.started()).extracting(SlaClock::getMetric).containsExactly(FIRST_RESPONSE, RESOLUTION);
        assertThat(foreign.started().get(1).getDueAt()).contains(hours(1024));
    }

    @Test
    void aSolvedTicketOfAnotherDeskIsPromisedNothing() {
        ticket.applyImportedStatus(StatusRef.of(Status.SOLVED), hours(1));
        var foreign = new TicketClocks(ticket, List.of());

        foreign.takeOver(Optional.of(policy), hours(1000));

        assertThat(foreign.started()).isEmpty();
    }

    @Test
    void withoutAPolicyNothingIsPromised() {
        var none = new TicketClocks(ticket, List.of());

        none.begin(Optional.empty());

        assertThat(none.started()).isEmpty();
        assertThat(none.deadline()).isEqualTo(Deadline.NONE);
    }

    @Test
    void theFirstPublicAgentReplyMeetsTheFirstResponseAndNotTheResolution() {
        clocks.answered(hours(1));

        assertThat(clock(FIRST_RESPONSE).getState()).isEqualTo(ClockState.MET);
        assertThat(clock(FIRST_RESPONSE).getMetAt()).contains(hours(1));
        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void pendingAndHoldPauseTheResolutionButNotTheFirstResponse() {
        change(Status.PENDING, hours(1));
        change(Status.HOLD, hours(2));

        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.PAUSED);
        assertThat(clock(FIRST_RESPONSE).getState()).isEqualTo(ClockState.RUNNING);

        change(Status.OPEN, hours(3));

        assertThat(clock(RESOLUTION).getDueAt()).contains(hours(26));
        assertThat(clock(RESOLUTION).elapsed(hours(3))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void solvedMeetsTheResolution() {
        change(Status.SOLVED, hours(5));

        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.MET);
        assertThat(clock(RESOLUTION).getMetAt()).contains(hours(5));
    }

    @Test
    void solvedWithoutAnAnswerEndsTheWaitForOne() {
        change(Status.SOLVED, hours(1));

        assertThat(clock(FIRST_RESPONSE).getState()).isEqualTo(ClockState.CANCELLED);
    }

    @Test
    void aReopenedTicketGetsANewResolutionCycle() {
        change(Status.SOLVED, hours(5));
        change(Status.OPEN, hours(9));

        assertThat(clocks(RESOLUTION)).hasSize(2);
        assertThat(clock(RESOLUTION).getCycle()).isEqualTo(2);
        assertThat(clock(RESOLUTION).getStartedAt()).isEqualTo(hours(9));
        assertThat(clock(RESOLUTION).getDueAt()).contains(hours(33));
        assertThat(clocks(RESOLUTION).get(0).getMetAt()).contains(hours(5));
    }

    @Test
    void aTicketThatWasClosedAndReopenedIntoPendingStartsPaused() {
        change(Status.SOLVED, hours(5));
        change(Status.PENDING, hours(9));

        assertThat(clock(RESOLUTION).getCycle()).isEqualTo(2);
        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void closingAfterSolvingChangesNothing() {
        change(Status.SOLVED, hours(5));
        clocks.takeEvents();

        change(Status.CLOSED, hours(100));

        assertThat(clocks.takeEvents()).isEmpty();
    }

    @Test
    void aLateSolutionGetsANewCycleToo() {
        change(Status.SOLVED, hours(30));
        change(Status.OPEN, hours(31));

        assertThat(clocks(RESOLUTION))
                .extracting(SlaClock::getState)
                .containsExactly(ClockState.BREACHED, ClockState.RUNNING);
    }

    @Test
    void anotherPriorityRecomputesTheDueInstantFromWhatHasElapsed() {
        change(Status.PENDING, hours(1));
        change(Status.OPEN, hours(2));
        ticket.changePriority(Priority.LOW, hours(3));

        clocks.followPolicy(Optional.of(policy), hours(3));

        assertThat(clock(RESOLUTION).elapsed(hours(3))).isEqualTo(Duration.ofHours(2));
        assertThat(clock(RESOLUTION).getDueAt()).contains(hours(121));
        assertThat(clock(FIRST_RESPONSE).getDueAt()).contains(hours(24));
    }

    @Test
    void aPolicyThatPromisesLessCancelsAndOneThatPromisesMoreStarts() {
        var onlyResolution =
                aPolicy("R", 1, Condition.EVERYTHING, target(RESOLUTION, Priority.HIGH, Duration.ofHours(2)));
        clocks.followPolicy(Optional.of(onlyResolution), minutes(10));
        assertThat(clock(FIRST_RESPONSE).getState()).isEqualTo(ClockState.CANCELLED);

        clocks.followPolicy(Optional.empty(), minutes(20));
        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.CANCELLED);

        clocks.followPolicy(Optional.of(policy), minutes(30));
        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(RESOLUTION).getStartedAt()).isEqualTo(NINE);
    }

    @Test
    void aSolvedTicketIsPromisedNothingMoreByAnotherPolicy() {
        change(Status.SOLVED, hours(1));
        clocks.takeEvents();

        clocks.followPolicy(Optional.of(chatty), hours(2));

        assertThat(clocks.takeEvents()).isEmpty();
    }

    @Test
    void theNextResponseCountsFromTheOldestUnansweredMessage() {
        clocks.answered(minutes(10));
        clocks.customerWrote(() -> Optional.of(chatty), minutes(20));
        clocks.customerWrote(() -> Optional.of(chatty), minutes(40));

        assertThat(clocks(NEXT_RESPONSE)).hasSize(1);
        assertThat(clock(NEXT_RESPONSE).getDueAt()).contains(minutes(50));

        clocks.answered(minutes(45));
        clocks.customerWrote(() -> Optional.of(chatty), minutes(60));

        assertThat(clocks(NEXT_RESPONSE))
                .extracting(SlaClock::getState)
                .containsExactly(ClockState.MET, ClockState.RUNNING);
    }

    @Test
    void whoStillWaitsForTheFirstResponseStartsNoNextOne() {
        clocks.customerWrote(() -> Optional.of(chatty), minutes(20));

        assertThat(clocks(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void theStandardPolicyPromisesNoNextResponse() {
        clocks.answered(minutes(10));
        clocks.customerWrote(() -> Optional.of(policy), minutes(20));

        assertThat(clocks(NEXT_RESPONSE)).isEmpty();
    }

    @Test
    void aDeletedTicketPromisesNothing() {
        clocks.cancelAll(hours(1));

        assertThat(clocks.deadline()).isEqualTo(Deadline.NONE);
    }

    @Test
    void aTicketThatComesBackIsPromisedAnewWhatWasGivenUpWhenItWent() {
        clocks.answered(hours(1));
        clocks.cancelAll(hours(2));

        clocks.reinstate(() -> Optional.of(policy), hours(10));

        assertThat(clocks(FIRST_RESPONSE)).hasSize(1);
        assertThat(clocks(RESOLUTION)).hasSize(2);
        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.RUNNING);
        assertThat(clock(RESOLUTION).getDueAt()).contains(hours(34));
    }

    @Test
    void aTicketThatComesBackPendingStartsPaused() {
        change(Status.PENDING, hours(1));
        clocks.cancelAll(hours(2));

        clocks.reinstate(() -> Optional.of(policy), hours(10));

        assertThat(clock(RESOLUTION).getState()).isEqualTo(ClockState.PAUSED);
        assertThat(clock(FIRST_RESPONSE).getState()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aTicketThatComesBackSolvedIsPromisedNothingNew() {
        change(Status.SOLVED, hours(1));
        clocks.cancelAll(hours(2));

        clocks.reinstate(() -> Optional.of(policy), hours(10));

        assertThat(clocks(RESOLUTION)).hasSize(1);
        assertThat(clocks(FIRST_RESPONSE)).hasSize(1);
    }

    @Test
    void listsShowTheMostUrgentUnfinishedClock() {
        assertThat(clocks.deadline()).isEqualTo(deadline(ClockState.RUNNING, hours(4)));

        clocks.answered(hours(1));
        assertThat(clocks.deadline()).isEqualTo(deadline(ClockState.RUNNING, hours(24)));

        change(Status.PENDING, hours(2));
        assertThat(clocks.deadline()).isEqualTo(new Deadline(Optional.of(ClockState.PAUSED), Optional.empty()));

        change(Status.SOLVED, hours(3));
        assertThat(clocks.deadline()).isEqualTo(new Deadline(Optional.of(ClockState.MET), Optional.empty()));
    }

    @Test
    void listsShowAnOverdueClockUntilTheWorkIsDone() {
        clocks.breachDue(hours(5));
        assertThat(clocks.deadline()).isEqualTo(deadline(ClockState.BREACHED, hours(4)));

        clocks.answered(hours(6));
        assertThat(clocks.deadline()).isEqualTo(deadline(ClockState.RUNNING, hours(24)));

        change(Status.SOLVED, hours(7));
        assertThat(clocks.deadline()).isEqualTo(new Deadline(Optional.of(ClockState.BREACHED), Optional.empty()));
    }

    private void change(Status status, Instant now) {
        move(ticket, status, now);
        clocks.followStatus(() -> Optional.of(policy), now);
    }

    private List<SlaClock> clocks(Metric metric) {
        return clocks.started().stream()
                .filter(clock -> clock.getMetric() == metric)
                .toList();
    }

    private SlaClock clock(Metric metric) {
        var all = clocks(metric);
        return all.get(all.size() - 1);
    }

    private static Deadline deadline(ClockState state, Instant due) {
        return new Deadline(Optional.of(state), Optional.of(due));
    }
}

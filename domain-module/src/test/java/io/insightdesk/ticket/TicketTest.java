package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketBuilder.ANA;
import static io.insightdesk.ticket.TicketBuilder.BEN;
import static io.insightdesk.ticket.TicketBuilder.CARLA;
import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.WINDOW;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static io.insightdesk.ticket.TicketBuilder.agentNotes;
import static io.insightdesk.ticket.TicketBuilder.agentSays;
import static io.insightdesk.ticket.TicketBuilder.customerSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.ticket.IllegalTransitionException.Reason;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusRef;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

    private static final UUID BILLING = UUID.fromString("018f0000-0000-7000-8000-0000000000b1");

    @Test
    void aSubmittedTicketIsNewAndBelongsToItsRequester() {
        var ticket = aTicket().submitted();

        assertThat(ticket.getStatus()).isEqualTo(Status.NEW);
        assertThat(ticket.getRequesterId()).isEqualTo(CARLA);
        assertThat(ticket.getTenantId()).isEqualTo(TicketBuilder.TENANT);
        assertThat(ticket.getNumber()).isEqualTo(1001);
        assertThat(ticket.getAssigneeId()).isEmpty();
        assertThat(ticket.getTeamId()).isEmpty();
        assertThat(ticket.getCreatedAt()).isEqualTo(NOON);
        assertThat(ticket.getLastSeq()).isEqualTo(1);
        assertThat(ticket.getLastPublicSeq()).isEqualTo(1);
    }

    @Nested
    class Replies {

        @Test
        void firstReplyOfTheDeskOpensANewTicket() {
            var ticket = aTicket().submitted();

            ticket.post(agentSays("On my way."), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }

        @Test
        void theFirstMessageLeavesANewTicketNewEvenWhenAnAgentWritesItForTheCustomer() {
            var ticket = new Ticket(
                    TicketBuilder.TENANT,
                    1002,
                    new Ticket.Submission(
                            "By telephone",
                            CARLA,
                            Optional.empty(),
                            Priority.LOW,
                            TicketType.TASK,
                            Channel.API,
                            List.of()),
                    NOON);

            ticket.post(agentSays("Carla called."), WINDOW, NOON);

            assertThat(ticket.getStatus()).isEqualTo(Status.NEW);
        }

        @ParameterizedTest
        @EnumSource(names = {"PENDING", "HOLD", "SOLVED", "CLOSED"})
        void customerReplyReopensWhatWaitsOrIsOver(Status status) {
            var ticket = aTicket().in(status);

            ticket.post(customerSays("Still burning."), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
            assertThat(ticket.getSolvedAt()).isEmpty();
            assertThat(ticket.getClosedAt()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"NEW", "OPEN"})
        void customerReplyLeavesTheStatusOfWhatTheDeskIsToDo(Status status) {
            var ticket = aTicket().in(status);

            ticket.post(customerSays("Any news?"), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getStatus()).isEqualTo(status);
            assertThat(ticket.takeChanges()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"OPEN", "PENDING", "HOLD", "SOLVED"})
        void replyOfTheDeskLeavesTheStatusOfWhatIsNotNew(Status status) {
            var ticket = aTicket().in(status);

            ticket.post(agentSays("By the way"), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getStatus()).isEqualTo(status);
        }

        @Test
        void replyOfTheDeskReopensAClosedTicketInsideTheWindow() {
            var ticket = aTicket().in(Status.CLOSED);

            ticket.post(agentSays("We found something."), WINDOW, NOON.plus(WINDOW));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }

        @ParameterizedTest
        @EnumSource(Status.class)
        void noteLeavesEveryStatusAlone(Status status) {
            var ticket = aTicket().in(status);

            ticket.post(agentNotes("Strange."), WINDOW, NOON.plus(WINDOW).plusSeconds(1));

            assertThat(ticket.getStatus()).isEqualTo(status);
            assertThat(ticket.takeChanges()).isEmpty();
        }
    }

    @Nested
    class ReopenWindow {

        @Test
        void lastInstantOfTheWindowStillReopens() {
            var ticket = aTicket().in(Status.CLOSED);

            ticket.post(customerSays("Again."), WINDOW, NOON.plus(WINDOW));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }

        @Test
        void afterTheWindowAReplyIsRefusedAndNothingIsCounted() {
            var ticket = aTicket().in(Status.CLOSED);
            var late = NOON.plus(WINDOW).plusNanos(1000);

            var refusal = catchThrowableOfType(
                    IllegalTransitionException.class, () -> ticket.post(customerSays("Again."), WINDOW, late));

            assertThat(refusal.reason()).isEqualTo(Reason.REOPEN_WINDOW_OVER);
            assertThat(ticket.getStatus()).isEqualTo(Status.CLOSED);
            assertThat(ticket.getLastSeq()).isEqualTo(1);
            assertThat(ticket.getUpdatedAt()).isEqualTo(NOON);
        }

        @ParameterizedTest
        @EnumSource(Actor.class)
        void afterTheWindowNobodyReopensByHand(Actor actor) {
            var ticket = aTicket().in(Status.CLOSED);
            var late = NOON.plus(WINDOW).plusNanos(1000);

            var refusal = catchThrowableOfType(
                    IllegalTransitionException.class, () -> ticket.changeStatus(Status.OPEN, actor, WINDOW, late));

            assertThat(refusal.reason()).isEqualTo(Reason.REOPEN_WINDOW_OVER);
        }

        @Test
        void theWindowCountsFromClosingNotFromSolving() {
            var ticket = aTicket().in(Status.SOLVED);
            var closedAt = NOON.plus(WINDOW).plusSeconds(1);
            ticket.close(Actor.SYSTEM, closedAt);

            ticket.reopen(Actor.CUSTOMER, WINDOW, closedAt.plus(WINDOW));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }

        @Test
        void aSolvedTicketReopensHoweverLongAgo() {
            var ticket = aTicket().in(Status.SOLVED);

            ticket.reopen(Actor.CUSTOMER, WINDOW, NOON.plus(WINDOW.multipliedBy(10)));

            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }
    }

    @Nested
    class Solving {

        @Test
        void agentNeedsAnAssignee() {
            var ticket = aTicket().in(Status.OPEN);

            var refusal = catchThrowableOfType(IllegalTransitionException.class, () -> ticket.solve(Actor.AGENT, NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.NEEDS_ASSIGNEE);
            assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        }

        @ParameterizedTest
        @EnumSource(names = {"CUSTOMER", "SYSTEM"})
        void customerAndSystemNeedNoAssignee(Actor actor) {
            var ticket = aTicket().in(Status.OPEN);

            ticket.solve(actor, NOON.plusSeconds(5));

            assertThat(ticket.getSolvedAt()).contains(NOON.plusSeconds(5));
        }

        @Test
        void solvingTwiceKeepsTheFirstTime() {
            var ticket = aTicket().assignedTo(ANA).in(Status.SOLVED);

            ticket.solve(Actor.AGENT, NOON.plusSeconds(5));

            assertThat(ticket.getSolvedAt()).contains(NOON);
            assertThat(ticket.takeChanges()).isEmpty();
        }

        @Test
        void closingKeepsTheTimeOfSolving() {
            var ticket = aTicket().in(Status.SOLVED);

            ticket.close(Actor.SYSTEM, NOON.plusSeconds(5));

            assertThat(ticket.getSolvedAt()).contains(NOON);
            assertThat(ticket.getClosedAt()).contains(NOON.plusSeconds(5));
        }

        @Test
        void reopeningForgetsWhenItWasSolvedAndClosed() {
            var ticket = aTicket().in(Status.CLOSED);

            ticket.reopen(Actor.AGENT, WINDOW, NOON.plusSeconds(5));

            assertThat(ticket.getSolvedAt()).isEmpty();
            assertThat(ticket.getClosedAt()).isEmpty();
        }
    }

    @Nested
    class CustomersProjection {

        @Test
        void noteMovesNothingThatACustomerSees() {
            var ticket = aTicket().in(Status.OPEN);
            var version = ticket.getPublicVersion();

            var note = ticket.post(agentNotes("Customer is difficult."), WINDOW, NOON.plusSeconds(60));

            assertThat(note.isPublic()).isFalse();
            assertThat(ticket.getPublicVersion()).isEqualTo(version);
            assertThat(ticket.getLastPublicSeq()).isEqualTo(1);
            assertThat(ticket).extracting("publicUpdatedAt").isEqualTo(NOON);
        }

        @Test
        void noteIsSeenByTheDesk() {
            var ticket = aTicket().in(Status.OPEN);

            ticket.post(agentNotes("Customer is difficult."), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getLastSeq()).isEqualTo(2);
            assertThat(ticket.getUpdatedAt()).isEqualTo(NOON.plusSeconds(60));
        }

        @Test
        void replyMovesWhatBothSee() {
            var ticket = aTicket().in(Status.OPEN);
            var version = ticket.getPublicVersion();

            ticket.post(agentSays("Done."), WINDOW, NOON.plusSeconds(60));

            assertThat(ticket.getPublicVersion()).isGreaterThan(version);
            assertThat(ticket.getUpdatedAt()).isEqualTo(NOON.plusSeconds(60));
            assertThat(ticket).extracting("publicUpdatedAt").isEqualTo(NOON.plusSeconds(60));
        }
    }

    @Nested
    class Changes {

        @Test
        void eachVerbRecordsBeforeAndAfterInOrder() {
            var ticket = aTicket().submitted();

            ticket.assign(Optional.of(ANA), NOON);
            ticket.assign(Optional.of(BEN), NOON);
            ticket.transfer(Optional.of(BILLING), true, NOON);
            ticket.rename("Printer smokes", NOON);
            ticket.changePriority(Priority.URGENT, NOON);
            ticket.classify(TicketType.INCIDENT, NOON);
            ticket.tag(List.of("printer", "smoke"), Visibility.PUBLIC, NOON);
            ticket.tag(List.of(), Visibility.INTERNAL, NOON);
            ticket.assign(Optional.empty(), NOON);

            assertThat(ticket.takeChanges())
                    .containsExactly(
                            changed(TicketField.ASSIGNEE, null, ANA.toString()),
                            changed(TicketField.ASSIGNEE, ANA.toString(), BEN.toString()),
                            changed(TicketField.TEAM, null, BILLING.toString()),
                            changed(TicketField.SUBJECT, "Printer on fire", "Printer smokes"),
                            changed(TicketField.PRIORITY, "normal", "urgent"),
                            changed(TicketField.TYPE, "question", "incident"),
                            changed(TicketField.TAGS, "printer", "printer, smoke"),
                            changed(TicketField.TAGS, "printer, smoke", null),
                            changed(TicketField.ASSIGNEE, BEN.toString(), null));
        }

        @Test
        void whatIsTakenFromItsAssigneeByHandIsLetGoUntilSomebodyHasItOrAnotherTeam() {
            var ticket = aTicket().assignedTo(ANA).submitted();
            ticket.takeChanges();

            ticket.unassignManually(NOON);
            assertThat(ticket.isLetGo()).isTrue();
            assertThat(ticket.takeChanges()).containsExactly(changed(TicketField.ASSIGNEE, ANA.toString(), null));
            ticket.assign(Optional.of(BEN), NOON);
            assertThat(ticket.isLetGo()).isFalse();
            ticket.unassignManually(NOON);
            ticket.transfer(Optional.of(BILLING), true, NOON);
            assertThat(ticket.isLetGo()).isFalse();
        }

        @Test
        void whatNobodyHasAndWhatTheDeskTakesFromWhoLeavesIsNotLetGo() {
            var ticket = aTicket().submitted();
            ticket.unassignManually(NOON);
            assertThat(ticket.isLetGo()).isFalse();

            ticket.assign(Optional.of(ANA), NOON);
            ticket.assign(Optional.empty(), NOON);

            assertThat(ticket.isLetGo()).isFalse();
        }

        @Test
        void takenChangesAreGone() {
            var ticket = aTicket().submitted();
            ticket.rename("Another", NOON);

            assertThat(ticket.takeChanges()).hasSize(1);
            assertThat(ticket.takeChanges()).isEmpty();
        }

        @Test
        void tagsMoveTheCustomersSideOnlyWhereCustomersReadThem() {
            var ticket = aTicket().submitted();
            var version = ticket.getPublicVersion();
            var later = NOON.plusSeconds(60);

            ticket.tag(List.of("vip"), Visibility.INTERNAL, later);

            assertThat(ticket.getPublicVersion()).isEqualTo(version);
            assertThat(ticket.getUpdatedAt()).isEqualTo(later);
            assertThat(ticket.getTags()).containsExactly("vip");

            ticket.tag(List.of("printer"), Visibility.PUBLIC, later);

            assertThat(ticket.getPublicVersion()).isEqualTo(version + 1);
        }

        @Test
        void theSameValueAgainIsNoChange() {
            var ticket = aTicket().assignedTo(ANA).in(Status.OPEN);
            var version = ticket.getPublicVersion();
            var later = NOON.plusSeconds(60);

            ticket.assign(Optional.of(ANA), later);
            ticket.rename("Printer on fire", later);
            ticket.changePriority(Priority.NORMAL, later);
            ticket.classify(TicketType.QUESTION, later);
            ticket.tag(List.of("printer"), Visibility.INTERNAL, later);
            ticket.transfer(Optional.empty(), false, later);
            ticket.changeStatus(Status.OPEN, Actor.AGENT, WINDOW, later);

            assertThat(ticket.takeChanges()).isEmpty();
            assertThat(ticket.getPublicVersion()).isEqualTo(version);
            assertThat(ticket.getUpdatedAt()).isEqualTo(NOON);
            assertThat(ticket.getAssigneeId()).contains(ANA);
        }

        private static TicketChange changed(TicketField field, String before, String after) {
            return new TicketChange(field, Optional.ofNullable(before), Optional.ofNullable(after));
        }
    }

    @Nested
    class Transfer {

        @Test
        void assigneeOfTheNewTeamStays() {
            var ticket = aTicket().assignedTo(ANA).submitted();

            ticket.transfer(Optional.of(BILLING), true, NOON);

            assertThat(ticket.getTeamId()).contains(BILLING);
            assertThat(ticket.getAssigneeId()).contains(ANA);
        }

        @Test
        void assigneeOfAnotherTeamLosesTheTicketAndBothAreRecorded() {
            var ticket = aTicket().assignedTo(ANA).submitted();

            ticket.transfer(Optional.of(BILLING), false, NOON);

            assertThat(ticket.getAssigneeId()).isEmpty();
            assertThat(ticket.takeChanges())
                    .extracting(TicketChange::field)
                    .containsExactly(TicketField.TEAM, TicketField.ASSIGNEE);
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aTicketOfAnotherDeskCanHaveAnyStatusAndItsTimes(Status there) {
        var ticket = aTicket().submitted();
        var since = NOON.plusSeconds(60);

        ticket.applyImportedStatus(StatusRef.of(there), since);

        assertThat(ticket.getStatus()).isEqualTo(there);
        assertThat(ticket.getSolvedAt()).isEqualTo(there.isUnresolved() ? Optional.empty() : Optional.of(since));
        assertThat(ticket.getClosedAt()).isEqualTo(there == Status.CLOSED ? Optional.of(since) : Optional.empty());
        assertThat(ticket.takeChanges()).hasSize(there == Status.NEW ? 0 : 1);
    }
}

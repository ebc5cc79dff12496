package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.WINDOW;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.ticket.IllegalMoveException.Reason;
import io.insightdesk.ticket.MessageRange.Place;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MergeTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(2));

    private final Ticket target = aTicket().in(Status.OPEN);
    private final MessageRange twoMessages =
            new MessageRange(List.of(new Place(UUID.randomUUID(), 1, 1), new Place(UUID.randomUUID(), 2, null)));

    @Test
    void aMergedTicketIsAClosedTicketWithoutMessages() {
        var source = aTicket().in(Status.OPEN);

        source.mergeInto(target, "ACME-7", LATER);

        assertThat(source.getMergedInto()).contains(target.getId());
        assertThat(source.isGone()).isTrue();
        assertThat(source.getStatus()).isEqualTo(Status.CLOSED);
        assertThat(source.getClosedAt()).contains(LATER);
        assertThat(source.getLastSeq()).isZero();
        assertThat(source.getLastPublicSeq()).isZero();
        assertThat(source.takeChanges())
                .containsExactly(
                        new TicketChange(TicketField.MERGED, Optional.empty(), Optional.of("ACME-7")),
                        new TicketChange(TicketField.STATUS, Optional.of("open"), Optional.of("closed")));
    }

    @Test
    void theTargetNumbersTheMessagesOnAndKeepsItsStatus() {
        var placed = target.absorb(twoMessages, "ACME-8", LATER);

        assertThat(placed.places()).extracting(Place::seq).containsExactly(2, 3);
        assertThat(placed.places()).extracting(Place::publicSeq).containsExactly(2, null);
        assertThat(target.getLastSeq()).isEqualTo(3);
        assertThat(target.getLastPublicSeq()).isEqualTo(2);
        assertThat(target.getStatus()).isEqualTo(Status.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void undoneTheSourceIsAsItWasWhateverItsStatus(Status status) {
        var source = aTicket().assignedTo(TicketBuilder.ANA).in(status);
        var solvedAt = source.getSolvedAt();
        var closedAt = source.getClosedAt();
        var merge = source.mergeInto(target, "ACME-7", LATER);

        source.reinstate(merge, twoMessages, "ACME-7", LATER);

        assertThat(merge.isUndone()).isTrue();
        assertThat(source.getMergedInto()).isEmpty();
        assertThat(source.isGone()).isFalse();
        assertThat(source.getStatus()).isEqualTo(status);
        assertThat(source.getSolvedAt()).isEqualTo(solvedAt);
        assertThat(source.getClosedAt()).isEqualTo(closedAt);
        assertThat(source.getLastSeq()).isEqualTo(2);
        assertThat(source.getLastPublicSeq()).isEqualTo(1);
    }

    @Test
    void nothingIsMergedIntoItself() {
        assertThat(refusal(target, target)).isEqualTo(Reason.ITSELF);
    }

    @Test
    void nothingIsMergedIntoAClosedTicket() {
        assertThat(refusal(aTicket().in(Status.OPEN), aTicket().in(Status.CLOSED)))
                .isEqualTo(Reason.TARGET_CLOSED);
    }

    @Test
    void ticketsOfDifferentCustomersStayApart() {
        assertThat(refusal(
                        aTicket().in(Status.OPEN),
                        aTicket().requestedBy(TicketBuilder.BEN).in(Status.OPEN)))
                .isEqualTo(Reason.OTHER_REQUESTER);
    }

    @Test
    void theEndOfAConversationBecomesATicketOfTheSameCustomer() {
        var ticket = aTicket().assignedTo(TicketBuilder.ANA).submitted();
        ticket.post(TicketBuilder.agentSays("Two things?"), WINDOW, NOON);
        ticket.post(TicketBuilder.customerSays("And my mouse."), WINDOW, NOON);
        ticket.takeChanges();
        var end = new MessageRange(List.of(new Place(UUID.randomUUID(), 3, 3)));

        var split = ticket.splitOff(end, 1002, "Mouse", number -> "ACME-" + number, LATER);

        assertThat(ticket.getLastSeq()).isEqualTo(2);
        assertThat(ticket.getLastPublicSeq()).isEqualTo(2);
        assertThat(split.getLastSeq()).isEqualTo(1);
        assertThat(split.getLastPublicSeq()).isEqualTo(1);
        assertThat(split.getStatus()).isEqualTo(Status.NEW);
        assertThat(split.getRequesterId()).isEqualTo(ticket.getRequesterId());
        assertThat(split.getAssigneeId()).contains(TicketBuilder.ANA);
        assertThat(ticket.takeChanges())
                .containsExactly(new TicketChange(TicketField.SPLIT, Optional.empty(), Optional.of("ACME-1002")));
        assertThat(split.takeChanges())
                .containsExactly(new TicketChange(TicketField.SPLIT_FROM, Optional.empty(), Optional.of("ACME-1001")));
    }

    @Test
    void aTicketKeepsItsFirstMessage() {
        var ticket = aTicket().submitted();
        var all = new MessageRange(List.of(new Place(UUID.randomUUID(), 1, 1)));

        var refused = catchThrowableOfType(
                IllegalMoveException.class, () -> ticket.splitOff(all, 1002, "All", Long::toString, LATER));

        assertThat(refused.reason()).isEqualTo(Reason.FIRST_MESSAGE);
    }

    @Test
    void noTicketBeginsWithAnInternalNote() {
        var ticket = aTicket().submitted();
        ticket.post(TicketBuilder.agentNotes("Odd."), WINDOW, NOON);
        var note = new MessageRange(List.of(new Place(UUID.randomUUID(), 2, null)));

        var refused = catchThrowableOfType(
                IllegalMoveException.class, () -> ticket.splitOff(note, 1002, "Note", Long::toString, LATER));

        assertThat(refused.reason()).isEqualTo(Reason.BEGINS_WITH_NOTE);
        assertThat(ticket.getLastSeq()).isEqualTo(2);
    }

    @Test
    void aRestoredTicketIsWhatItWas() {
        var ticket = aTicket().in(Status.PENDING);
        ticket.delete(LATER);
        assertThat(ticket.isGone()).isTrue();

        ticket.restore(LATER);

        assertThat(ticket.isGone()).isFalse();
        assertThat(ticket.getStatus()).isEqualTo(Status.PENDING);
    }

    @Test
    void aClosedTicketIsOverOnlyAfterTheLastInstantOfTheWindow() {
        var ticket = aTicket().in(Status.CLOSED);

        assertThat(ticket.isOver(WINDOW, NOON.plus(WINDOW))).isFalse();
        assertThat(ticket.isOver(WINDOW, NOON.plus(WINDOW).plusMillis(1))).isTrue();
        ticket.reopen(Actor.AGENT, WINDOW, NOON);
        assertThat(ticket.isOver(WINDOW, NOON.plus(WINDOW).plusMillis(1))).isFalse();
    }

    private static Reason refusal(Ticket source, Ticket into) {
        var refused = catchThrowableOfType(IllegalMoveException.class, () -> source.mergeInto(into, "ACME-7", LATER));
        assertThat(source.getMergedInto()).isEmpty();
        return refused.reason();
    }
}

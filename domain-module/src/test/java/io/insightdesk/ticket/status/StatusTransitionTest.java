package io.insightdesk.ticket.status;

import static io.insightdesk.ticket.TicketBuilder.ANA;
import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.WINDOW;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.IllegalTransitionException.Reason;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every move of every actor, in the table or not: 6 × 5 × 3. The expectations are written down here once more, by hand,
 * so that a slip in the table does not go unseen.
 */
class StatusTransitionTest {

    /** From (rows) to (columns, in the order of {@link Status}): who may, {@code a} stands for the desk. */
    private static final Map<Status, String[]> EXPECTED = Map.of(
            Status.NEW, new String[] {"", "a", "a", "a", "ca", ""},
            Status.OPEN, new String[] {"", "", "a", "a", "ca", ""},
            Status.PENDING, new String[] {"", "ca", "", "a", "ca", ""},
            Status.HOLD, new String[] {"", "ca", "a", "", "ca", ""},
            Status.SOLVED, new String[] {"", "ca", "a", "a", "", "a"},
            Status.CLOSED, new String[] {"", "ca", "", "", "", ""});

    record Move(Status from, Status to, Actor actor) {

        boolean isExpected() {
            return EXPECTED.get(from)[to.ordinal()].contains(actor == Actor.CUSTOMER ? "c" : "a");
        }
    }

    static Stream<Move> moves() {
        return Arrays.stream(Status.values()).flatMap(from -> Arrays.stream(Status.values())
                .filter(to -> to != from)
                .flatMap(to -> Arrays.stream(Actor.values()).map(actor -> new Move(from, to, actor))));
    }

    static Stream<Move> allowedMoves() {
        return moves().filter(Move::isExpected);
    }

    static Stream<Move> forbiddenMoves() {
        return moves().filter(move -> !move.isExpected());
    }

    @Test
    void everyMoveIsEitherAllowedOrForbidden() {
        assertThat(moves()).hasSize(90);
        assertThat(allowedMoves().count() + forbiddenMoves().count()).isEqualTo(90);
    }

    @ParameterizedTest
    @MethodSource("allowedMoves")
    void aMoveInTheTableChangesTheStatusAndIsRecorded(Move move) {
        var ticket = aTicket().assignedTo(ANA).in(move.from);

        ticket.changeStatus(move.to, move.actor, WINDOW, NOON);

        assertThat(ticket.getStatus()).isEqualTo(move.to);
        assertThat(ticket.takeChanges())
                .containsExactly(new TicketChange(
                        TicketField.STATUS, Optional.of(move.from.code()), Optional.of(move.to.code())));
    }

    @ParameterizedTest
    @MethodSource("forbiddenMoves")
    void aMoveThatIsNotInTheTableIsRefusedAndChangesNothing(Move move) {
        var ticket = aTicket().assignedTo(ANA).in(move.from);
        var publicVersion = ticket.getPublicVersion();

        var refusal = catchThrowableOfType(
                IllegalTransitionException.class,
                () -> ticket.changeStatus(move.to, move.actor, WINDOW, NOON.plusSeconds(1)));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_IN_TABLE);
        assertThat(ticket.getStatus()).isEqualTo(move.from);
        assertThat(ticket.getPublicVersion()).isEqualTo(publicVersion);
        assertThat(ticket.takeChanges()).isEmpty();
    }

    @Test
    void nothingGoesBackToNew() {
        assertThat(StatusTransition.TABLE).extracting(StatusTransition::to).doesNotContain(Status.NEW);
    }

    @Test
    void eachMoveIsInTheTableOnce() {
        assertThat(StatusTransition.TABLE)
                .extracting(row -> row.from() + " " + row.to())
                .doesNotHaveDuplicates();
    }
}

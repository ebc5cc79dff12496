package io.insightdesk.ticket.queue;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Solved tickets whose time is over, under several nodes' tickers at once. They were solved in the past; so this node's own
 * ticker may take part as one node more.
 */
@ExtendWith(ArquillianExtension.class)
class AutoCloseIT {

    private static final Duration OVER = Tenant.DEFAULT_AUTO_CLOSE.plusMinutes(1);
    private static final Duration NOT_OVER = Tenant.DEFAULT_AUTO_CLOSE.minusMinutes(10);

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    AutoCloseService autoClose;

    @Inject
    Clock clock;

    @Test
    void tickersAtOnceCloseEachTicketOnceAndTheHistorySaysThatTimeDidIt() throws Exception {
        var desk = tenants.open();
        var due = solved(desk, 250, OVER);

        assertNoneFails(tenants.atOnce(List.of(ticker(), ticker(), ticker())));

        assertThat(due).allSatisfy(ref -> {
            assertThat(status(desk, ref)).isEqualTo(Status.CLOSED);
            assertThat(callAs(desk.ana(), () -> conversations.conversation(ref).activity()).stream()
                            .filter(entry -> "closed".equals(entry.after())))
                    .extracting(ActivityRow::kind, ActivityRow::before, ActivityRow::cause, ActivityRow::actor)
                    .containsExactly(tuple("statusChanged", "solved", "timer", null));
        });
    }

    @Test
    void whatIsNotSolvedForTheTenantsWholeTimeStaysAsItIs() throws Exception {
        var usual = tenants.open();
        var patient = tenants.open();
        Catalogue.execute("update tenant set auto_close_seconds = %d where id = '%s'"
                .formatted(Duration.ofDays(10).toSeconds(), patient.tenant()));
        var tooYoung = solved(usual, 3, NOT_OVER);
        var neverSolved = submitted(usual, 3, OVER);
        var elsewhere = solved(patient, 3, OVER);
        var elsewhereOver = solved(patient, 3, Duration.ofDays(11));

        assertNoneFails(tenants.atOnce(List.of(ticker(), ticker())));

        assertThat(tooYoung).allSatisfy(ref -> assertThat(status(usual, ref)).isEqualTo(Status.SOLVED));
        assertThat(neverSolved).allSatisfy(ref -> assertThat(status(usual, ref)).isEqualTo(Status.NEW));
        assertThat(elsewhere).allSatisfy(ref -> assertThat(status(patient, ref)).isEqualTo(Status.SOLVED));
        assertThat(elsewhereOver)
                .allSatisfy(ref -> assertThat(status(patient, ref)).isEqualTo(Status.CLOSED));
    }

    @Test
    void aReplyThatComesAtTheSameMomentIsNeverLost() throws Exception {
        var desk = tenants.open();
        var due = solved(desk, 100, OVER);

        assertNoneFails(tenants.atOnce(List.of(ticker(), ticker(), () -> {
            due.forEach(ref -> runAs(desk.carla(), () -> tickets.post(ref, PostMessage.reply("Not yet."))));
            return null;
        })));

        assertThat(due).allSatisfy(ref -> {
            assertThat(status(desk, ref)).isEqualTo(Status.OPEN);
            assertThat(callAs(
                            desk.carla(), () -> conversations.conversation(ref).messages()))
                    .extracting(MessageRow::body)
                    .endsWith("Not yet.");
        });
    }

    private List<TicketRef> solved(TestDesk desk, int many, Duration ago) {
        var refs = submitted(desk, many, ago.plusHours(1));
        past(ago, () -> {
            refs.forEach(ref -> runAs(desk.carla(), () -> tickets.solve(ref, null)));
            return null;
        });
        return refs;
    }

    private List<TicketRef> submitted(TestDesk desk, int many, Duration ago) {
        var request = SubmitTicket.fromPortal("Solved", "Please help.", null);
        return past(ago, () -> IntStream.range(0, many)
                .mapToObj(number -> callAs(desk.carla(), () -> tickets.submit(request)))
                .map(submitted -> TicketRef.of(submitted.id()))
                .toList());
    }

    private <T> T past(Duration ago, Work<T, RuntimeException> work) {
        return DeskClock.callAt(clock.instant().minus(ago), work);
    }

    /** A tick of a node of its own: on one node a second tick would do nothing while the first lasts. */
    private Work<Void, RuntimeException> ticker() {
        var node = new AutoCloseTimer();
        node.autoClose = autoClose;
        return () -> {
            node.tick();
            return null;
        };
    }

    private static void assertNoneFails(List<TestTenants.Outcome<Void>> outcomes) {
        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
    }

    private Status status(TestDesk desk, TicketRef ref) {
        return callAs(desk.ana(), () -> ticketQueries.get(ref)).status();
    }
}

package io.insightdesk.ticket.queue;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestPeople;
import io.insightdesk.it.TestTenants;
import io.insightdesk.it.TestTenants.Outcome;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketTakenException;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tickets that nobody has are taken once, whoever takes them at once. */
@ExtendWith(ArquillianExtension.class)
class TicketClaimIT {

    private static final int TICKETS = 1000;
    private static final int AGENTS = 50;

    /** The node has fewer connections than the agents have threads; in turn, each gets one within its patience. */
    private final Semaphore turns = new Semaphore(20, true);

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketClaimService claims;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    TestPeople people;

    @Inject
    Sql sql;

    @Test
    void fiftyAgentsAtOnceTakeAThousandTicketsAndNoneTwice() throws Exception {
        var desk = tenants.open();
        assertNoneFails(tenants.atOnce(IntStream.range(0, 20)
                .<Work<Integer, RuntimeException>>mapToObj(number -> () -> submitMany(desk, TICKETS / 20))
                .toList()));
        var agents = IntStream.range(0, AGENTS)
                .mapToObj(number -> agent(desk, "agent" + number))
                .toList();

        var outcomes = tenants.atOnce(agents.stream()
                .<Work<List<UUID>, RuntimeException>>map(agent -> () -> takeAll(agent))
                .toList());

        assertNoneFails(outcomes);
        var taken =
                outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList();
        assertThat(taken).hasSize(TICKETS).doesNotHaveDuplicates();
        for (var index = 0; index < AGENTS; index++) {
            var own = new TicketFilter();
            own.having(
                    TicketProperty.ASSIGNEE, agents.get(index).requireAccount().toString());
            assertThat(callAs(
                            desk.ana(), () -> ticketQueries.count(List.of(own)).get(0)))
                    .isEqualTo(outcomes.get(index).result().size());
        }
    }

    @Test
    void ofTwoWhoTakeTheSameTicketOneGetsItAndTheOtherIsToldWhoHasIt() throws Exception {
        var desk = tenants.open();
        var ref = TicketRef.of(submit(desk, "Wanted", "normal"));

        var outcomes = tenants.atOnce(Stream.of(desk.ana(), desk.ben())
                .<Work<Void, RuntimeException>>map(agent -> () -> callAs(agent, () -> {
                    tickets.claim(ref);
                    return null;
                }))
                .toList());

        var holder = callAs(desk.ana(), () -> ticketQueries.get(ref)).assignee();
        var refused = outcomes.stream().map(Outcome::failure).filter(failure -> failure != null);
        assertThat(refused).singleElement().isInstanceOfSatisfying(TicketTakenException.class, taken -> assertThat(
                        taken.holder())
                .isEqualTo(holder.name()));
        var winner = outcomes.get(0).failure() == null ? desk.ana() : desk.ben();
        assertThat(holder.id()).isEqualTo(winner.requireAccount());
        runAs(winner, () -> tickets.claim(ref));
        assertThat(callAs(desk.ana(), () -> conversations.activity(ref, Optional.empty(), 50))
                        .rows())
                .filteredOn(entry -> entry.kind().equals("assigned"))
                .hasSize(1);
    }

    @Test
    void theNextTicketIsTheMostUrgentOfTheOwnTeamsAndOfNone() {
        var desk = tenants.open();
        var elsewhere = submit(desk, "Urgent, in a team that is not Ben's", "urgent");
        runAs(desk.ana(), () -> tickets.transfer(TicketRef.of(elsewhere), Optional.of(desk.team()), null));
        var normal = submit(desk, "Normal", "normal");
        var high = submit(desk, "High", "high");
        var later = submit(desk, "High, later", "high");
        var pending = submit(desk, "Waits for the customer", "urgent");
        runAs(desk.ana(), () -> {
            var ref = TicketRef.of(pending);
            patches.apply(ref, TicketPatch.of(STATUS, "pending"));
        });

        assertThat(takeAll(desk.ben())).containsExactly(high, later, normal);
        assertThat(takeAll(desk.ana())).containsExactly(elsewhere);
    }

    @Test
    void aTicketThatSomebodyIsAtIsWaitedForWhenThereIsNoOther() throws Exception {
        var desk = tenants.open();
        var only = submit(desk, "The only one", "normal");

        var outcomes = tenants.atOnce(List.<Work<Optional<UUID>, RuntimeException>>of(
                () -> callAs(desk.ana(), () -> {
                    tickets.post(TicketRef.of(only), PostMessage.note("At it for a moment."));
                    return Optional.empty();
                }),
                () -> callAs(desk.ben(), () -> claims.claimNext().map(CreatedTicket::id))));

        assertNoneFails(outcomes);
        assertThat(outcomes.get(1).result()).contains(only);
    }

    /**
     * Ana looks for her next ticket and waits for the first one, which Ben takes under her eyes, and then for the second one,
     * which the admin is at. When the admin goes on to the first one, it must be free: a lock that Ana's look left on it would
     * let the two wait for each other.
     */
    @Test
    void whoWaitsForTheNextTicketKeepsNothingThatAnotherTookMeanwhile() throws Exception {
        var desk = tenants.open();
        var second = submit(desk, "Second, in Ana's team", "normal");
        runAs(desk.ana(), () -> tickets.transfer(TicketRef.of(second), Optional.of(desk.team()), null));
        var first = submit(desk, "First, in no team", "urgent");
        var bothAreHeld = new CountDownLatch(2);

        var outcomes = tenants.atOnce(List.<Work<Optional<UUID>, RuntimeException>>of(
                () -> inOneTransaction(desk.ben(), () -> {
                    tickets.claim(TicketRef.of(first));
                    bothAreHeld.countDown();
                    awaitSomebodyWaitsForThis();
                }),
                () -> inOneTransaction(desk.admin(), () -> {
                    tickets.post(TicketRef.of(second), PostMessage.note("At it for a moment."));
                    bothAreHeld.countDown();
                    awaitSomebodyWaitsForThis();
                    tickets.post(TicketRef.of(first), PostMessage.note("Then at the other."));
                }),
                () -> {
                    awaitThat(() -> bothAreHeld.getCount() == 0);
                    return callAs(desk.ana(), () -> claims.claimNext().map(CreatedTicket::id));
                }));

        assertNoneFails(outcomes);
        assertThat(outcomes.get(2).result()).contains(second);
        assertThat(callAs(desk.ana(), () -> ticketQueries.get(TicketRef.of(first)))
                        .assignee()
                        .id())
                .isEqualTo(desk.ben().requireAccount());
    }

    private Optional<UUID> inOneTransaction(Caller caller, Runnable work) {
        try {
            tenants.commit(caller, work);
            return Optional.empty();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Until another transaction waits for a lock of this one. */
    private void awaitSomebodyWaitsForThis() {
        var own = sql.first("select pg_backend_pid() as pid", List.of(), row -> row.getInt("pid"))
                .orElseThrow();
        awaitThat(() -> !Catalogue.names(
                        "select pid::text from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(own))
                .isEmpty());
    }

    private static void awaitThat(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    @Test
    void assigningOnlyIfUnassignedLeavesATicketWithWhoHasIt() {
        var desk = tenants.open();
        var ref = TicketRef.of(submit(desk, "Given", "normal"));

        runAs(desk.ana(), () -> tickets.assignUnlessTaken(ref, desk.ben().account()));
        var taken = catchThrowableOfType(
                TicketTakenException.class,
                () -> runAs(
                        desk.ana(),
                        () -> tickets.assignUnlessTaken(ref, desk.ana().account())));

        assertThat(taken.holder()).isEqualTo("ben");
        assertThat(callAs(desk.ana(), () -> ticketQueries.get(ref)).assignee().id())
                .isEqualTo(desk.ben().requireAccount());
    }

    @Test
    void customersAndStrangersTakeNothing() {
        var desk = tenants.open();
        var other = tenants.open();
        var ref = TicketRef.of(submit(desk, "Mine", "normal"));

        assertThatThrownBy(() -> runAs(desk.carla(), () -> tickets.claim(ref)))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> callAs(desk.carla(), () -> claims.claimNext()))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(desk.ana(), () -> claims.give(UUID.randomUUID(), UUID.randomUUID())))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> runAs(other.ana(), () -> tickets.claim(ref)))
                .isInstanceOf(TicketNotFoundException.class);
        assertThat(callAs(other.ana(), () -> claims.claimNext())).isEmpty();
    }

    private Integer submitMany(TestDesk desk, int count) {
        IntStream.range(0, count).forEach(number -> submit(desk, "Ticket " + number, "normal"));
        return count;
    }

    private List<UUID> takeAll(Caller agent) {
        return callAs(agent, () -> {
            var taken = new ArrayList<UUID>();
            for (var next = takeNext(); next.isPresent(); next = takeNext()) {
                taken.add(next.get().id());
            }
            return taken;
        });
    }

    private Optional<CreatedTicket> takeNext() {
        turns.acquireUninterruptibly();
        try {
            return claims.claimNext();
        } finally {
            turns.release();
        }
    }

    private UUID submit(TestDesk desk, String subject, String priority) {
        return callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal(subject, "Text", priority))
                .id());
    }

    private Caller agent(TestDesk desk, String name) {
        var account = callAs(
                desk.system(),
                () -> people.create(name + "@" + desk.prefix().toLowerCase() + ".test", name, Role.AGENT));
        return Caller.person(desk.tenant(), account.getId(), Role.AGENT);
    }

    private static <T> void assertNoneFails(List<Outcome<T>> outcomes) {
        assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    }
}

package io.insightdesk.sla;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.it.TestTenants.Outcome;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promises on tickets, and due clocks under several nodes' tickers at once. Tickets begin now and tests let hours and days
 * pass on their own threads; so this node's own ticker, which lives in the present, takes nothing from them.
 */
@ExtendWith(ArquillianExtension.class)
class SlaIT {

    /** When the standard policy's promises fall due, by priority: first responses, then resolutions. */
    private static final List<Duration> STANDARD_DUE =
            Stream.of(1, 4, 8, 24, 72, 120).map(Duration::ofHours).toList();

    private Instant begin;

    @Inject
    TestTenants testTenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    SlaClockQueryService clocks;

    @Inject
    SlaBreachService breaches;

    @Inject
    Breaches announced;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        begin = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void tickersAtOnceRecordEachBreachOnceWheneverItFallsDue() throws Exception {
        var three = threeDesksWithTickets(84);

        for (var due : STANDARD_DUE) {
            tickAtOnce(2, begin.plus(due));
        }

        var recorded = recordedBreaches(three);
        assertThat(recorded).hasSize(3 * 84 * 2).allSatisfy(breach -> {
            assertThat(breach.at()).isEqualTo(breach.due());
            assertThat(breach.recordedAt()).isBetween(breach.due(), breach.due().plusMillis(1));
        });
        assertEachIsKnownOnce(three, recorded);
    }

    @Test
    void whatFellDueWhileNoServerRanIsRecordedOnceWithTheInstantItWasDue() throws Exception {
        var three = threeDesksWithTickets(84);
        var start = begin.plus(Duration.ofDays(30));

        tickAtOnce(3, start);

        var recorded = recordedBreaches(three);
        assertThat(recorded).hasSize(3 * 84 * 2).allSatisfy(breach -> assertThat(breach.at())
                .isEqualTo(breach.due()));
        assertThat(recorded.stream().map(Breach::recordedAt).distinct())
                .as("the nodes that took part")
                .isSubsetOf(start, start.plusMillis(1), start.plusMillis(2))
                .hasSizeGreaterThan(1);
        assertEachIsKnownOnce(three, recorded);
    }

    @Test
    void anAnswerAtTheMomentOfTheBreachNeitherHidesNorDoublesIt() throws Exception {
        var desk = testTenants.open();
        var refs = submit(desk, 60, Priority.URGENT);
        var late = begin.plus(hours(1));

        var works = new ArrayList<Work<Void, RuntimeException>>();
        works.add(ticker(late));
        works.add(ticker(late));
        works.add(at(late, () -> refs.forEach(ref -> reply(desk, ref))));
        works.add(at(late, () -> refs.forEach(ref -> reply(desk, ref))));
        assertNoneFails(testTenants.atOnce(works));

        assertThat(recordedBreaches(List.of(desk))).hasSize(60).allSatisfy(breach -> {
            assertThat(breach.metric()).isEqualTo("firstResponse");
            assertThat(breach.met()).contains(late);
            assertThat(breach.activities()).isOne();
        });
    }

    @Test
    void aPublicReplyMeetsTheFirstResponseAndANoteDoesNot() {
        var desk = testTenants.open();
        var ref = submit(desk, 1, Priority.NORMAL).get(0);

        runAt(minutes(10), () -> runAs(desk.ana(), () -> tickets.post(ref, PostMessage.note("Odd."))));
        var noted = clock(desk, ref, Metric.FIRST_RESPONSE);
        runAt(minutes(20), () -> reply(desk, ref));
        var answered = clock(desk, ref, Metric.FIRST_RESPONSE);

        assertThat(noted.state()).isEqualTo(ClockState.RUNNING);
        assertThat(answered.state()).isEqualTo(ClockState.MET);
        assertThat(answered.metAt()).contains(begin.plus(minutes(20)));
        assertThat(answered.elapsed()).isEqualTo(minutes(20));
    }

    @Test
    void aLateReplyLeavesTheClockBreachedAndTheTickerAddsNothing() throws Exception {
        var desk = testTenants.open();
        var ref = submit(desk, 1, Priority.NORMAL).get(0);

        runAt(hours(9), () -> reply(desk, ref));
        tickAtOnce(2, begin.plus(hours(10)));

        var late = clock(desk, ref, Metric.FIRST_RESPONSE);
        assertThat(late.state()).isEqualTo(ClockState.BREACHED);
        assertThat(late.breachedAt()).contains(begin.plus(hours(8)));
        assertThat(late.metAt()).contains(begin.plus(hours(9)));
        assertThat(recordedBreaches(List.of(desk))).singleElement().satisfies(breach -> assertThat(breach.activities())
                .isOne());
    }

    @Test
    void pendingPausesTheResolutionAndTheCustomersReplyLetsItGoOn() throws Exception {
        var desk = testTenants.open();
        var ref = submit(desk, 1, Priority.NORMAL).get(0);

        runAt(hours(1), () -> runAs(desk.ana(), () -> patches.apply(ref, status("pending"))));
        var paused = clock(desk, ref, Metric.RESOLUTION);
        tickAtOnce(2, begin.plus(hours(100)));
        runAt(hours(101), () -> runAs(desk.carla(), () -> tickets.post(ref, PostMessage.reply("Here."))));
        var resumed = clock(desk, ref, Metric.RESOLUTION);

        assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
        assertThat(paused.elapsed()).isEqualTo(hours(1));
        assertThat(paused.dueAt()).isEmpty();
        assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resumed.dueAt()).contains(begin.plus(hours(72 + 100)));
    }

    @Test
    void solvingMeetsTheResolutionAndReopeningBeginsANewCycle() {
        var desk = testTenants.open();
        var ref = submit(desk, 1, Priority.NORMAL).get(0);

        runAt(hours(2), () -> runAs(desk.carla(), () -> tickets.solve(ref, null)));
        runAt(hours(5), () -> runAs(desk.carla(), () -> tickets.reopen(ref, "Again.")));

        assertThat(clocks(desk, ref, Metric.RESOLUTION))
                .extracting(ClockSnapshot::cycle, ClockSnapshot::state, ClockSnapshot::dueAt)
                .containsExactly(
                        tuple(1, ClockState.MET, Optional.of(begin.plus(hours(72)))),
                        tuple(2, ClockState.RUNNING, Optional.of(begin.plus(hours(5 + 72)))));
    }

    private List<TestDesk> threeDesksWithTickets(int each) {
        var three = Stream.generate(testTenants::open).limit(3).toList();
        three.forEach(desk -> submit(desk, each, Priority.values()));
        return three;
    }

    /** Submitted at the test's beginning; the priorities take turns. */
    private List<TicketRef> submit(TestDesk desk, int many, Priority... priorities) {
        return IntStream.range(0, many)
                .mapToObj(number -> priorities[number % priorities.length].code())
                .map(priority -> SubmitTicket.fromPortal("Promised", "Please help.", priority))
                .map(request -> DeskClock.callAt(begin, () -> callAs(desk.carla(), () -> tickets.submit(request))))
                .map(submitted -> TicketRef.of(submitted.id()))
                .toList();
    }

    private void reply(TestDesk desk, TicketRef ref) {
        runAs(desk.ana(), () -> tickets.post(ref, PostMessage.reply("Looking.")));
    }

    private void runAt(Duration sinceBegin, Runnable work) {
        at(begin.plus(sinceBegin), work).call();
    }

    private static Work<Void, RuntimeException> at(Instant moment, Runnable work) {
        return () -> DeskClock.callAt(moment, () -> {
            work.run();
            return null;
        });
    }

    /**
     * One tick on each of several nodes, whose clocks differ by a millisecond: so the ledger tells who recorded what.
     */
    private void tickAtOnce(int nodes, Instant moment) throws InterruptedException {
        assertNoneFails(testTenants.atOnce(IntStream.range(0, nodes)
                .mapToObj(node -> ticker(moment.plusMillis(node)))
                .toList()));
    }

    private Work<Void, RuntimeException> ticker(Instant moment) {
        var node = new SlaDueClocks(breaches);
        return at(moment, () -> {
            var more = true;
            while (more) {
                more = node.processDue();
            }
        });
    }

    private static void assertNoneFails(List<Outcome<Void>> outcomes) {
        assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    }

    private void assertEachIsKnownOnce(List<TestDesk> of, List<Breach> recorded) {
        assertThat(recorded).doesNotHaveDuplicates().allSatisfy(breach -> {
            assertThat(breach.activities()).isOne();
            assertThat(breach.shown()).isEqualTo("breached");
        });
        var tenants = of.stream().map(TestDesk::tenant).collect(Collectors.toSet());
        assertThat(announced.all().stream().filter(event -> tenants.contains(event.tenant())))
                .extracting(event -> event.ticket() + " " + event.metric().code())
                .containsExactlyInAnyOrderElementsOf(recorded.stream()
                        .map(breach -> breach.ticket() + " " + breach.metric())
                        .toList());
    }

    /** One for each entry of the ledger. */
    private static List<Breach> recordedBreaches(List<TestDesk> of) throws SQLException {
        var tenants = of.stream().map(desk -> "'" + desk.tenant() + "'").collect(Collectors.joining(", "));
        return Catalogue.list(
                """
                select clock.ticket_id, clock.metric, clock.due_at, clock.met_at, entry.at, entry.recorded_at,
                  ticket.sla_state,
                  (select count(*) from activity
                   where activity.tenant_id = clock.tenant_id and activity.ticket_id = clock.ticket_id
                     and activity.kind = 'slaBreached' and activity.after = clock.metric) as activities
                from sla_clock_event entry
                join sla_clock clock on clock.tenant_id = entry.tenant_id and clock.id = entry.clock_id
                join ticket on ticket.tenant_id = clock.tenant_id and ticket.id = clock.ticket_id
                where entry.kind = 'breached' and entry.tenant_id in (%s)""".formatted(tenants),
                row -> new Breach(
                        row.getObject("ticket_id", UUID.class),
                        row.getString("metric"),
                        Sql.instant(row, "due_at"),
                        Sql.instant(row, "at"),
                        Sql.instant(row, "recorded_at"),
                        Optional.ofNullable(Sql.instant(row, "met_at")),
                        row.getInt("activities"),
                        row.getString("sla_state")));
    }

    private ClockSnapshot clock(TestDesk desk, TicketRef ref, Metric metric) {
        var found = clocks(desk, ref, metric);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<ClockSnapshot> clocks(TestDesk desk, TicketRef ref, Metric metric) {
        return callAs(desk.ana(), () -> clocks.clocksOf(ticketQueries.get(ref))).stream()
                .filter(clock -> clock.metric() == metric)
                .toList();
    }

    private static TicketPatch status(String code) {
        return TicketPatch.of(STATUS, code);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    /** A breach in the ledger, with what else tells of it. */
    private record Breach(
            UUID ticket,
            String metric,
            Instant due,
            Instant at,
            Instant recordedAt,
            Optional<Instant> met,
            int activities,
            String shown) {}

    /** The breaches that were announced by transactions that committed. */
    @ApplicationScoped
    public static class Breaches {

        private final Queue<SlaBreached> heard = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) SlaBreached breached) {
            heard.add(breached);
        }

        public List<SlaBreached> all() {
            return List.copyOf(heard);
        }
    }
}

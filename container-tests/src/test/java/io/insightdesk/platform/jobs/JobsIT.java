package io.insightdesk.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.CallerContext.Work;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.time.DeskClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of jobs in the database, under several nodes' workers at once. Most jobs here fall due hours ahead and tests
 * work on threads that live then; so this node's own workers, which live in the present, take nothing from them.
 */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

    private static final JobKind<Probe> WORK = new JobKind<>("test.work", Lane.WORK, Probe.class);
    private static final JobKind<Probe> LETTER = new JobKind<>("test.letter", Lane.DELIVERY, Probe.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int ALWAYS = Integer.MAX_VALUE;

    private TestDesk desk;
    private Instant due;

    @Inject
    TestTenants tenants;

    @Inject
    JobQueue queue;

    @Inject
    JobTransactions transactions;

    @Inject
    JobMetrics metrics;

    @Inject
    Worker worker;

    @Inject
    Deliverer deliverer;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        desk = tenants.open();
        due = clock.instant().plus(Duration.ofHours(2));
    }

    @Test
    void workersAtOnceDoEachJobOnce() throws Exception {
        var probes = Stream.generate(() -> Probe.failing(0)).limit(500).toList();
        tenants.commit(desk.system(), () -> probes.forEach(probe -> queue.enqueue(WORK, probe, due)));

        workOffAtOnce(8, LEASE);

        assertThat(probes)
                .allSatisfy(probe -> assertThat(worker.attempts(probe)).isOne());
        assertThat(effects())
                .containsExactlyInAnyOrderElementsOf(
                        probes.stream().map(Probe::id).toList());
        assertThat(jobs(WORK)).isEmpty();
    }

    @Test
    void workersThatLoseTheirLeasesToEachOtherGoOnAndEachEffectIsThereOnce() throws Exception {
        var probes = IntStream.range(0, 200)
                .mapToObj(number -> Probe.failing(number % 2))
                .toList();
        tenants.commit(desk.system(), () -> probes.forEach(probe -> queue.enqueue(WORK, probe, due)));

        workOffAtOnce(4, Duration.ZERO);
        processDue(WORK, due.plus(Duration.ofDays(1)));

        assertThat(probes.stream().mapToInt(worker::attempts).sum())
                .as("attempts, more than leases allow")
                .isGreaterThan(300);
        assertThat(effects())
                .containsExactlyInAnyOrderElementsOf(
                        probes.stream().map(Probe::id).toList());
        assertThat(jobs(WORK)).isEmpty();
    }

    @Test
    void aFailedJobLeavesNothingBehindAndIsTriedAgainWhenItsTimeComes() throws Exception {
        var probe = Probe.failing(1);
        enqueue(WORK, probe);

        processDue(WORK, due);
        var failed = job(WORK, probe);
        var effectsOfFailure = effects();
        processDue(WORK, failed.due().minusMillis(1));
        var attemptsBefore = worker.attempts(probe);
        processDue(WORK, failed.due());

        assertThat(failed.attempts()).isOne();
        assertThat(failed.error()).contains("attempt 1");
        assertThat(Duration.between(due, failed.due())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(effectsOfFailure).doesNotContain(probe.id());
        assertThat(attemptsBefore).isOne();
        assertThat(worker.attempts(probe)).isEqualTo(2);
        assertThat(effects()).containsOnlyOnce(probe.id());
        assertThat(jobs(WORK)).isEmpty();
    }

    @Test
    void afterTheLastAttemptAJobIsDeadAndStaysWithItsError() throws Exception {
        var probe = Probe.failing(ALWAYS);
        enqueue(WORK, probe);

        var moment = due;
        for (var attempt = 1; attempt < BackOff.JOBS.attempts(); attempt++) {
            processDue(WORK, moment);
            var again = job(WORK, probe);
            assertThat(again.state()).isEqualTo("queued");
            assertThat(again.due()).isAfter(moment);
            moment = again.due();
        }
        processDue(WORK, moment);
        var dead = job(WORK, probe);
        processDue(WORK, moment.plus(Duration.ofDays(1)));

        assertThat(Duration.between(due, moment)).isBetween(Duration.ofHours(4), Duration.ofHours(8));
        assertThat(dead.state()).isEqualTo("dead");
        assertThat(dead.attempts()).isEqualTo(BackOff.JOBS.attempts());
        assertThat(dead.error()).contains("attempt " + BackOff.JOBS.attempts());
        assertThat(worker.attempts(probe)).isEqualTo(BackOff.JOBS.attempts());
        assertThat(effects()).doesNotContain(probe.id());
    }

    @Test
    void aJobThatCanNeverSucceedIsDeadAtOnce() throws Exception {
        var probe = Probe.refused();
        enqueue(WORK, probe);

        processDue(WORK, due);

        assertThat(job(WORK, probe).state()).isEqualTo("dead");
        assertThat(worker.attempts(probe)).isOne();
    }

    @Test
    void aCommitWakesTheWorkers() throws Exception {
        var begin = System.nanoTime();

        for (var number = 0; number < 20; number++) {
            var probe = Probe.failing(0);
            tenants.commit(desk.ana(), () -> queue.enqueue(WORK, probe));
            soon(worker.beginning(probe));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("the ticker alone would take a second for each")
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aJobOfARolledBackTransactionNeverRuns() throws Exception {
        var lost = Probe.failing(0);
        var kept = Probe.failing(0);

        tenants.inTransaction(desk.ana(), () -> {
            queue.enqueue(WORK, lost);
            return null;
        });
        tenants.commit(desk.ana(), () -> queue.enqueue(WORK, kept));

        soon(worker.beginning(kept));
        assertThat(worker.attempts(lost)).isZero();
        assertThat(effects()).doesNotContain(lost.id());
    }

    @Test
    void aJobRunsAsTheSystemInItsOwnTenant() throws Exception {
        var probe = Probe.failing(0);

        tenants.commit(desk.carla(), () -> queue.enqueue(WORK, probe));

        assertThat(soon(worker.beginning(probe))).isEqualTo(Caller.system(desk.tenant(), Cause.TIMER));
    }

    @Test
    void aDeadWorkersJobIsDoneByAnotherWhenTheLeaseIsOver() throws Exception {
        var probe = Probe.failing(0);
        enqueue(WORK, probe);
        var dying = claimAt(due, probe);

        processDue(WORK, due.plus(LEASE).minusMillis(1));
        var attemptsMeanwhile = worker.attempts(probe);
        processDue(WORK, due.plus(LEASE));

        assertThat(dying.attempts()).isOne();
        assertThat(attemptsMeanwhile).isZero();
        assertThat(worker.attempts(probe)).isOne();
        assertThat(jobs(WORK)).isEmpty();
    }

    @Test
    void whoeverComesBackAfterTheLeaseFindsThatItIsLostAndLeavesNothingBehind() throws Exception {
        var probe = Probe.failing(0);
        enqueue(WORK, probe);
        var slow = claimAt(due, probe);
        var next = claimAt(due.plus(LEASE), probe);
        var tooLate = due.plus(LEASE).plusSeconds(1);

        assertThatThrownBy(() -> at(tooLate, () -> transactions.handle(slow))).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> at(tooLate, () -> transactions.giveBack(slow, new IllegalStateException("late"))))
                .isInstanceOf(LeaseLostException.class);
        assertThat(effects()).doesNotContain(probe.id());
        at(tooLate, () -> transactions.handle(next));

        assertThat(next.attempts()).isEqualTo(2);
        assertThat(effects()).containsOnlyOnce(probe.id());
        assertThat(jobs(WORK)).isEmpty();
    }

    @Test
    void aDeliveryHoldsNoTransactionAndIsTriedAgainWhenTheOtherSideFails() throws Exception {
        var probe = Probe.failing(1);
        enqueue(LETTER, probe);

        processDue(LETTER, due);
        var failed = job(LETTER, probe);
        processDue(LETTER, failed.due());

        assertThat(failed.attempts()).isOne();
        assertThat(Duration.between(due, failed.due())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(deliverer.transactionStates())
                .containsExactly(Status.STATUS_NO_TRANSACTION, Status.STATUS_NO_TRANSACTION);
        assertThat(jobs(LETTER)).isEmpty();
    }

    @Test
    void jobsThatWereInHandWhenTheDatabaseWentAwayAreWrittenOrReleasedWhenItIsBack() throws Exception {
        var probes = Stream.generate(() -> Probe.failing(0)).limit(3).toList();
        for (var probe : probes) {
            enqueue(LETTER, probe);
        }
        var lane = new JobLane(LETTER.lane(), 20, LEASE, transactions, metrics, clock);

        deliverer.atNextDelivery(JobsIT::takeTheDatabaseAway);
        try {
            assertThatThrownBy(() -> processDue(lane, due)).isInstanceOf(RuntimeException.class);
        } finally {
            giveTheDatabaseBack();
        }
        processDue(lane, due.plusSeconds(1));

        assertThat(probes)
                .allSatisfy(probe -> assertThat(deliverer.deliveries(probe)).isOne());
        assertThat(jobs(LETTER)).isEmpty();
    }

    /** For the application: it loses its connections and gets no new ones. */
    private static void takeTheDatabaseAway() throws SQLException {
        Catalogue.execute("alter role insightdesk_app nologin");
        Catalogue.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'insightdesk_app'");
    }

    private static void giveTheDatabaseBack() throws SQLException {
        Catalogue.execute("alter role insightdesk_app login");
    }

    private void enqueue(JobKind<Probe> kind, Probe probe) throws Exception {
        tenants.commit(desk.system(), () -> queue.enqueue(kind, probe, due));
    }

    /** What a worker of one node does at {@code moment}, until nothing is due. */
    private void processDue(JobKind<Probe> kind, Instant moment) {
        processDue(new JobLane(kind.lane(), 20, LEASE, transactions, metrics, clock), moment);
    }

    private static void processDue(JobLane lane, Instant moment) {
        DeskClock.callAt(moment, () -> {
            var more = true;
            while (more) {
                more = lane.processDue();
            }
            return null;
        });
    }

    private void workOffAtOnce(int nodes, Duration lease) throws InterruptedException {
        var lane = new JobLane(Lane.WORK, 20, lease, transactions, metrics, clock);
        var outcomes = tenants.atOnce(IntStream.range(0, nodes)
                .<Work<Void, RuntimeException>>mapToObj(node -> () -> {
                    processDue(lane, due);
                    return null;
                })
                .toList());
        assertThat(outcomes).extracting(TestTenants.Outcome::failure).containsOnlyNulls();
    }

    /** Takes a job as a worker does that will not come to do it. */
    private ClaimedJob claimAt(Instant moment, Probe probe) {
        return DeskClock.callAt(moment, () -> transactions.claim(Lane.WORK, 100, LEASE)).stream()
                .filter(job -> job.payload().contains(probe.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T at(Instant moment, Work<T, RuntimeException> work) {
        var system = Caller.system(desk.tenant(), Cause.TIMER);
        return DeskClock.callAt(moment, () -> CallerContext.callAs(system, work));
    }

    private static <T> T soon(CompletableFuture<T> expected) throws Exception {
        return expected.get(30, TimeUnit.SECONDS);
    }

    private JobRow job(JobKind<Probe> kind, Probe probe) throws SQLException {
        return jobs(kind).stream()
                .filter(job -> job.probe().equals(probe.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<JobRow> jobs(JobKind<Probe> kind) throws SQLException {
        return Catalogue.list(
                """
                select (payload ->> 'id')::uuid as probe, state, attempts, due_at, last_error from job
                where tenant_id = '%s' and kind = '%s'""".formatted(desk.tenant(), kind.name()),
                row -> new JobRow(
                        row.getObject("probe", UUID.class),
                        row.getString("state"),
                        row.getInt("attempts"),
                        Sql.instant(row, "due_at"),
                        row.getString("last_error")));
    }

    /** What workers wrote in transactions that committed. */
    private List<UUID> effects() throws SQLException {
        return Catalogue.list(
                "select (payload ->> 'id')::uuid from job where tenant_id = '%s' and kind = '%s'"
                        .formatted(desk.tenant(), Worker.EFFECT.name()),
                row -> row.getObject(1, UUID.class));
    }

    private record JobRow(UUID probe, String state, int attempts, Instant due, String error) {}

    /**
     * A job that does as it is told.
     *
     * @param failures how many attempts fail before one succeeds
     * @param hopeless whether it is refused for good
     */
    public record Probe(UUID id, int failures, boolean hopeless) {

        static Probe failing(int failures) {
            return new Probe(UUID.randomUUID(), failures, false);
        }

        static Probe refused() {
            return new Probe(UUID.randomUUID(), 0, true);
        }
    }

    /** Leaves a row as its effect that nobody will ever work on. */
    @ApplicationScoped
    public static class Worker implements JobHandler<Probe> {

        static final JobKind<Probe> EFFECT = new JobKind<>("test.effect", Lane.WORK, Probe.class);
        private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

        private final Map<UUID, Integer> attempts = new ConcurrentHashMap<>();
        private final Map<UUID, CompletableFuture<Caller>> beginnings = new ConcurrentHashMap<>();

        @Inject
        JobQueue queue;

        @Override
        public JobKind<Probe> kind() {
            return WORK;
        }

        @Override
        public void handle(Probe probe) {
            var attempt = attempts.merge(probe.id(), 1, Integer::sum);
            queue.enqueue(EFFECT, probe, NEVER);
            beginning(probe).complete(CallerContext.current());
            if (probe.hopeless()) {
                throw new JobRefusedException("hopeless");
            }
            if (attempt <= probe.failures()) {
                throw new IllegalStateException("attempt " + attempt);
            }
        }

        public int attempts(Probe probe) {
            return attempts.getOrDefault(probe.id(), 0);
        }

        /** As whom the job's first attempt is made, once it is. */
        public CompletableFuture<Caller> beginning(Probe probe) {
            return beginnings.computeIfAbsent(probe.id(), id -> new CompletableFuture<>());
        }
    }

    /** Talks to another side that fails at first. */
    @ApplicationScoped
    public static class Deliverer implements DeliveryHandler<Probe> {

        private final Queue<Integer> transactionStates = new ConcurrentLinkedQueue<>();
        private final Queue<Incident> incidents = new ConcurrentLinkedQueue<>();
        private final Map<UUID, Integer> deliveries = new ConcurrentHashMap<>();

        @Resource
        TransactionSynchronizationRegistry transaction;

        @Override
        public JobKind<Probe> kind() {
            return LETTER;
        }

        @Override
        public Optional<Delivery> prepare(Probe probe) {
            return Optional.of(() -> {
                transactionStates.add(transaction.getTransactionStatus());
                if (transactionStates.size() <= probe.failures()) {
                    throw new IOException("does not answer");
                }
                deliveries.merge(probe.id(), 1, Integer::sum);
                var incident = incidents.poll();
                if (incident != null) {
                    incident.happen();
                }
            });
        }

        public int deliveries(Probe probe) {
            return deliveries.getOrDefault(probe.id(), 0);
        }

        /** What happens while the next mail is on its way. */
        public void atNextDelivery(Incident incident) {
            incidents.add(incident);
        }

        /** One for each attempt to deliver. */
        public List<Integer> transactionStates() {
            return List.copyOf(transactionStates);
        }
    }

    /** Something that happens to the servers around. */
    @FunctionalInterface
    public interface Incident {
        void happen() throws Exception;
    }
}

package io.insightdesk.platform.jobs;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** This node's job workers: one group for each lane, woken by {@link JobTimer} and by commits that queued a job. */
@ApplicationScoped
public class JobWorkers {

    private static final int WORKERS = 4;
    private static final int WORK_BATCH = 50;
    private static final Duration WORK_LEASE = Duration.ofMinutes(2);

    private static final int DELIVERERS = 8;
    /** Few at a time: a server that answers each command only just before the time-out takes a minute for one mail. */
    private static final int DELIVERY_BATCH = 4;

    private static final Duration DELIVERY_LEASE = Duration.ofMinutes(10);

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService timer;

    @Inject
    private JobTransactions transactions;

    @Inject
    private JobMetrics metrics;

    @Inject
    private Clock clock;

    private final Map<Lane, DueWorkers> lanes = new EnumMap<>(Lane.class);

    @PostConstruct
    void startWorkers() {
        var work = new JobLane(Lane.WORK, WORK_BATCH, WORK_LEASE, transactions, metrics, clock);
        var delivery = new JobLane(Lane.DELIVERY, DELIVERY_BATCH, DELIVERY_LEASE, transactions, metrics, clock);
        lanes.put(Lane.WORK, new DueWorkers("job", WORKERS, work, executor, timer, clock));
        lanes.put(Lane.DELIVERY, new DueWorkers("delivery", DELIVERERS, delivery, executor, timer, clock));
    }

    public void wake() {
        lanes.values().forEach(DueWorkers::wake);
    }

    void onJobQueued(@Observes(during = AFTER_SUCCESS) JobQueued job) {
        lanes.get(job.lane()).wakeAt(job.dueAt());
    }

    @PreDestroy
    public void stop() {
        lanes.values().forEach(DueWorkers::stop);
    }
}

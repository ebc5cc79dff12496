package io.insightdesk.sla;

import io.insightdesk.platform.jobs.DueWorkers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * This node's thread for due clocks: woken by {@link SlaTimer}, and to the instant by clocks that were set running
 * here.
 */
@ApplicationScoped
public class SlaWorkers {

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    SlaBreachService breaches;

    @Inject
    Clock clock;

    private DueWorkers workers;

    @PostConstruct
    void startWorkers() {
        workers = new DueWorkers("SLA clock", 1, new SlaDueClocks(breaches), executor, timer, clock);
    }

    public void wake() {
        workers.wake();
    }

    void onClockStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockStarted clock) {
        workers.wakeAt(clock.dueAt());
    }

    @PreDestroy
    public void stop() {
        workers.stop();
    }
}

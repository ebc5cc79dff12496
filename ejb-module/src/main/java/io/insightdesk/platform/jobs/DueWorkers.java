package io.insightdesk.platform.jobs;

import io.insightdesk.platform.LogText;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Up to {@code most} threads that work off one kind of {@link DueWork}. Woken by a ticker each second, by commits, and by
 * the alarm for the next due instant; a worker goes on until it finds nothing, and calls another one while there is more
 * than it can take.
 */
public final class DueWorkers {

    private static final Logger LOG = Logger.getLogger(DueWorkers.class.getName());

    private final String name;
    private final int most;
    private final DueWork work;
    private final ExecutorService executor;
    private final Alarm alarm;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong wakes = new AtomicLong();
    private volatile boolean stopped;
    private volatile boolean failing;

    /** @param most how many threads may work at once on this node */
    public DueWorkers(
            String name,
            int most,
            DueWork work,
            ExecutorService executor,
            ScheduledExecutorService timer,
            Clock clock) {
        this.name = name;
        this.most = most;
        this.work = work;
        this.executor = executor;
        this.alarm = new Alarm(timer, clock, this::wake);
    }

    /** There may be work now. Returns at once. */
    public void wake() {
        wakes.incrementAndGet();
        if (running.get() == 0) {
            start();
        }
    }

    /** There will be work at {@code due}. Returns at once. */
    public void wakeAt(Instant due) {
        alarm.setFor(due);
    }

    /** No new work is begun; what runs finishes by itself. */
    public void stop() {
        stopped = true;
        alarm.stop();
    }

    private void start() {
        if (stopped || running.incrementAndGet() > most) {
            running.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException stopping) {
            running.decrementAndGet();
            LOG.log(Level.FINE, "The server is stopping; no worker for {0}", name);
        }
    }

    private void run() {
        var seen = wakes.get();
        try {
            while (!stopped && work.processDue()) {
                seen = wakes.get();
                start();
            }
            if (!stopped) {
                work.nextDue().ifPresent(alarm::setFor);
            }
            recovered();
        } catch (RuntimeException failure) {
            failed(failure);
            seen = wakes.get();
        } finally {
            running.decrementAndGet();
        }
        if (seen != wakes.get() && running.get() == 0) {
            start();
        }
    }

    /** One line when it begins, not one a second: usually the database is away. */
    private void failed(RuntimeException failure) {
        if (stopped || failing) {
            return;
        }
        failing = true;
        LOG.log(
                Level.WARNING,
                "Work of the kind " + name + " stands still; trying again each second",
                LogText.escaped(failure));
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "Work of the kind {0} goes on", name);
        }
    }
}

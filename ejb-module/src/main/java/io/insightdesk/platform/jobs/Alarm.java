package io.insightdesk.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Rings at the earliest of the instants it was set for. It only saves time: a ticker finds the same work within a second,
 * so an alarm that is lost with its node loses nothing.
 */
public final class Alarm {

    /** What is due later than this is left to the ticker, which sets the alarm again when it comes near. */
    private static final Duration HORIZON = Duration.ofSeconds(5);

    private final ScheduledExecutorService timer;
    private final Clock clock;
    private final Runnable ring;
    private Instant next;
    private ScheduledFuture<?> pending;
    private boolean stopped;

    public Alarm(ScheduledExecutorService timer, Clock clock, Runnable ring) {
        this.timer = timer;
        this.clock = clock;
        this.ring = ring;
    }

    public void setFor(Instant due) {
        var wait = Duration.between(clock.instant(), due);
        if (wait.compareTo(HORIZON) > 0) {
            return;
        }
        if (wait.isNegative() || wait.isZero()) {
            ring.run();
            return;
        }
        schedule(due, wait);
    }

    public synchronized void stop() {
        stopped = true;
        forget();
    }

    private synchronized void schedule(Instant due, Duration wait) {
        if (stopped || next != null && !due.isBefore(next)) {
            return;
        }
        forget();
        try {
            pending = timer.schedule(this::goOff, wait.toNanos(), TimeUnit.NANOSECONDS);
            next = due;
        } catch (RejectedExecutionException stopping) {
            stopped = true;
        }
    }

    private void goOff() {
        synchronized (this) {
            next = null;
            pending = null;
        }
        ring.run();
    }

    private void forget() {
        if (pending != null) {
            pending.cancel(false);
        }
        next = null;
        pending = null;
    }
}

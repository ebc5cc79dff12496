package io.insightdesk.platform.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueWorkersTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final Backlog backlog = new Backlog();

    @AfterEach
    void stop() {
        executor.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void oneWakeWorksOffTheWholeBacklog() {
        backlog.batches.set(20);

        workers(1).wake();

        await().until(() -> backlog.batches.get() == 0);
        assertThat(backlog.mostAtOnce).hasValue(1);
    }

    @Test
    void aLongBacklogCallsFurtherWorkersUpToTheLimit() throws InterruptedException {
        backlog.batches.set(100);
        backlog.gate = new CountDownLatch(1);
        backlog.freeBatches.set(3);

        workers(3).wake();

        await().until(() -> backlog.atOnce.get() == 3);
        backlog.gate.countDown();
        await().until(() -> backlog.batches.get() == 0 && backlog.atOnce.get() == 0);
        assertThat(backlog.mostAtOnce).hasValue(3);
    }

    @Test
    void aWakeDuringTheLastLookIsNotLost() {
        var workers = workers(1);
        backlog.whenEmpty = () -> {
            backlog.whenEmpty = () -> {};
            backlog.batches.set(1);
            workers.wake();
        };

        workers.wake();

        await().until(() -> backlog.done.get() == 1);
    }

    @Test
    void theNextDueInstantRingsWithoutATicker() {
        backlog.next = Instant.now().plusMillis(50);
        backlog.whenEmpty = () -> {
            backlog.whenEmpty = () -> backlog.next = null;
            backlog.batches.set(1);
        };

        workers(1).wake();

        await().atMost(1, SECONDS).until(() -> backlog.done.get() == 1);
    }

    @Test
    void afterAFailureTheNextWakeWorksAgain() {
        var workers = workers(1);
        backlog.whenEmpty = () -> {
            throw new IllegalStateException("the database is away (this test says so)");
        };
        workers.wake();
        await().until(() -> backlog.looks.get() == 1 && backlog.atOnce.get() == 0);
        backlog.whenEmpty = () -> {};
        backlog.batches.set(1);

        await().until(() -> {
            workers.wake();
            return backlog.done.get() == 1;
        });
    }

    @Test
    void stoppedWorkersBeginNothing() {
        var workers = workers(1);
        backlog.batches.set(1);
        workers.stop();

        workers.wake();
        workers.wakeAt(Instant.now());

        await().pollDelay(100, java.util.concurrent.TimeUnit.MILLISECONDS).until(() -> true);
        assertThat(backlog.looks).hasValue(0);
    }

    private DueWorkers workers(int most) {
        return new DueWorkers("test", most, backlog, executor, timer, Clock.systemUTC());
    }

    /** Work in batches that can be held up. */
    private static final class Backlog implements DueWork {
        final AtomicInteger batches = new AtomicInteger();
        final AtomicInteger freeBatches = new AtomicInteger(Integer.MAX_VALUE);
        final AtomicInteger done = new AtomicInteger();
        final AtomicInteger looks = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        volatile CountDownLatch gate = new CountDownLatch(0);
        volatile Runnable whenEmpty = () -> {};
        volatile Instant next;

        @Override
        public boolean processDue() {
            looks.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                return takeBatch();
            } finally {
                atOnce.decrementAndGet();
            }
        }

        private boolean takeBatch() {
            if (batches.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
                whenEmpty.run();
                return false;
            }
            if (freeBatches.decrementAndGet() < 0) {
                awaitGate();
            }
            done.incrementAndGet();
            return true;
        }

        private void awaitGate() {
            try {
                gate.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.ofNullable(next);
        }
    }
}

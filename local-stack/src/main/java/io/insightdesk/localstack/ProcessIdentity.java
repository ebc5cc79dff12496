package io.insightdesk.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A process that we started: its number and when it began. The number alone is used again by the system, so a process
 * of that number which began at another time is a foreign one and is never touched.
 *
 * @param startedAtMillis milliseconds since the epoch as the system tells them
 */
record ProcessIdentity(long pid, long startedAtMillis) {

    /** The system derives the start from the clock, which may be corrected meanwhile. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(3);

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    /** The process itself while it runs, nothing if it ended or its number belongs to another one. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    boolean isAlive() {
        return find().isPresent();
    }

    /** Asks the process to end and kills it if it has not after that time. Does nothing if it no longer runs. */
    void end(Duration patience) {
        find().ifPresent(process -> {
            process.destroy();
            if (!waitFor(process, patience)) {
                process.destroyForcibly();
                waitFor(process, patience);
            }
        });
    }

    /** Ends the process without asking (SIGKILL) and waits until it is gone. */
    void kill() {
        find().ifPresent(process -> {
            process.destroyForcibly();
            waitFor(process, Duration.ofSeconds(10));
        });
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAtMillis) <= CLOCK_CORRECTION.toMillis())
                .orElse(false);
    }

    private static boolean waitFor(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

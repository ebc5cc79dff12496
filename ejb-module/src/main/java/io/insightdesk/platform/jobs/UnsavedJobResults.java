package io.insightdesk.platform.jobs;

import io.insightdesk.platform.LogText;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Results of this node's jobs that could not be saved because the database was unavailable: written as soon as the
 * database is back, so that a mail that was sent is not sent again and the others do not wait for the end of their
 * leases. Kept no longer than the lease, after which another worker may have the job.
 *
 * <p>It is memory of this node: a job whose node dies waits for the end of its lease.
 */
final class UnsavedJobResults {

    private static final Logger LOG = Logger.getLogger(UnsavedJobResults.class.getName());

    private final Queue<Ending> endings = new ConcurrentLinkedQueue<>();

    /**
     * Writes how a job ended, or keeps it.
     *
     * @return whether it was written
     */
    boolean saveOrKeep(ClaimedJob job, Instant leaseEnd, Runnable ending) {
        try {
            ending.run();
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The result of job {0} of the kind {1} could not be saved yet: {2}", new Object[] {
                job.id(), job.kind(), failure.getClass().getName()
            });
            endings.add(new Ending(leaseEnd, ending));
            return false;
        }
    }

    /** Tries again what was kept. */
    void writeKept(Instant now) {
        for (var left = endings.size(); left > 0; left--) {
            var next = endings.poll();
            if (next == null) {
                return;
            }
            if (next.leaseEnd().isAfter(now)) {
                retrySaving(next);
            }
        }
    }

    private void retrySaving(Ending kept) {
        try {
            kept.ending().run();
        } catch (RuntimeException still) {
            LOG.log(Level.FINE, "The result of a job could still not be saved", LogText.escaped(still));
            endings.add(kept);
        }
    }

    private record Ending(Instant leaseEnd, Runnable ending) {}
}

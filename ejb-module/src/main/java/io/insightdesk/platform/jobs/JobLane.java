package io.insightdesk.platform.jobs;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The jobs of one lane as {@link DueWork}: claims a batch and does it one by one, each under its own tenant. */
final class JobLane implements DueWork {

    private static final Logger LOG = Logger.getLogger(JobLane.class.getName());

    private final Lane lane;
    private final int batch;
    private final Duration lease;
    private final JobTransactions transactions;
    private final JobMetrics metrics;
    private final Clock clock;
    private final UnsavedJobResults unwritten = new UnsavedJobResults();

    /** @param lease longer than a whole batch takes at its slowest */
    JobLane(Lane lane, int batch, Duration lease, JobTransactions transactions, JobMetrics metrics, Clock clock) {
        this.lane = lane;
        this.batch = batch;
        this.lease = lease;
        this.transactions = transactions;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public boolean processDue() {
        unwritten.writeKept(clock.instant());
        var leaseEnd = clock.instant().plus(lease);
        var claimed = transactions.claim(lane, batch, lease);
        for (var index = 0; index < claimed.size(); index++) {
            if (!perform(claimed.get(index), leaseEnd)) {
                // usually the database is away: the others are not begun, and the next look says so
                release(claimed.subList(index + 1, claimed.size()), leaseEnd);
                return true;
            }
        }
        return claimed.size() == batch;
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.findNextDue(lane);
    }

    /** @return whether the database knows how it ended */
    private boolean perform(ClaimedJob job, Instant leaseEnd) {
        var ending = CallerContext.callAs(system(job), () -> attempt(job));
        return unwritten.saveOrKeep(job, leaseEnd, () -> end(job, ending));
    }

    private void release(List<ClaimedJob> notBegun, Instant leaseEnd) {
        notBegun.forEach(job -> unwritten.saveOrKeep(job, leaseEnd, () -> end(job, () -> transactions.release(job))));
    }

    /** Writes how a job ended, under its tenant. */
    private void end(ClaimedJob job, Runnable ending) {
        try {
            CallerContext.runAs(system(job), ending::run);
        } catch (LeaseLostException lost) {
            LOG.log(Level.WARNING, lost.getMessage());
        }
    }

    /** @return what is still to be written of the attempt */
    private Runnable attempt(ClaimedJob job) {
        try {
            var delivery = transactions.handle(job);
            if (delivery.isEmpty()) {
                return () -> metrics.done(job.kind());
            }
            delivery.get().deliver();
            return () -> {
                transactions.finish(job);
                metrics.done(job.kind());
            };
        } catch (LeaseLostException lost) {
            return () -> {
                throw lost;
            };
        } catch (Exception failure) {
            return () -> fail(job, causeOf(failure));
        }
    }

    private void fail(ClaimedJob job, Throwable failure) {
        if (transactions.giveBack(job, failure)) {
            metrics.failed(job.kind());
            LOG.log(Level.FINE, "A job of the kind " + job.kind() + " will be tried again", LogText.escaped(failure));
            return;
        }
        metrics.dead(job.kind());
        // The message may name people; it is kept with the row, not in the log.
        LOG.log(Level.WARNING, "Gave up the job {0} of the kind {1} at attempt {2}: {3}", new Object[] {
            job.id(), job.kind(), job.attempts(), failure.getClass().getName()
        });
    }

    private static Caller system(ClaimedJob job) {
        return Caller.system(job.tenant(), Cause.TIMER);
    }

    private static Throwable causeOf(Exception failure) {
        Throwable cause = failure;
        while ((cause instanceof EJBException || cause instanceof JobFailedException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

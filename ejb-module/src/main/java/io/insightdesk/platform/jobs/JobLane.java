package io.insightdesk.platform.jobs;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
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

    /** @param lease longer than a whole batch takes at its slowest */
    JobLane(Lane lane, int batch, Duration lease, JobTransactions transactions, JobMetrics metrics) {
        this.lane = lane;
        this.batch = batch;
        this.lease = lease;
        this.transactions = transactions;
        this.metrics = metrics;
    }

    @Override
    public boolean workOff() {
        var claimed = transactions.claim(lane, batch, lease);
        for (var job : claimed) {
            Callers.runAs(Caller.system(job.tenant(), Cause.TIMER), () -> perform(job));
        }
        return claimed.size() == batch;
    }

    @Override
    public Optional<Instant> nextDue() {
        return transactions.findNextDue(lane);
    }

    private void perform(ClaimedJob job) {
        try {
            attemptOrFail(job);
        } catch (LeaseLostException lost) {
            LOG.log(Level.WARNING, lost.getMessage());
        }
    }

    private void attemptOrFail(ClaimedJob job) {
        try {
            attempt(job);
        } catch (LeaseLostException lost) {
            throw lost;
        } catch (Exception failure) {
            fail(job, causeOf(failure));
        }
    }

    private void attempt(ClaimedJob job) throws Exception {
        var delivery = transactions.handle(job);
        if (delivery.isPresent()) {
            delivery.get().deliver();
            transactions.finish(job);
        }
        metrics.done(job.kind());
    }

    private void fail(ClaimedJob job, Throwable failure) {
        if (transactions.giveBack(job, failure)) {
            metrics.failed(job.kind());
            LOG.log(Level.FINE, "A job of the kind " + job.kind() + " will be tried again", failure);
            return;
        }
        metrics.dead(job.kind());
        // The message may name people; it is kept with the row, not in the log.
        LOG.log(Level.WARNING, "Gave up the job {0} of the kind {1} at attempt {2}: {3}", new Object[] {
            job.id(), job.kind(), job.attempts(), failure.getClass().getName()
        });
    }

    private static Throwable causeOf(Exception failure) {
        Throwable cause = failure;
        while ((cause instanceof EJBException || cause instanceof JobFailedException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}

package io.insightdesk.platform.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The steps of a job's life, each a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobTransactions {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    @Inject
    private JobRepository jobs;

    @Inject
    private JobHandlers handlers;

    @Inject
    private Clock clock;

    /** Takes due jobs of all tenants; committed at once, so that nobody waits for our locks. */
    public List<ClaimedJob> claim(Lane lane, int most, Duration lease) {
        return jobs.claim(lane, clock.instant(), most, lease);
    }

    public Optional<Instant> findNextDue(Lane lane) {
        return jobs.findNextDue(lane, clock.instant());
    }

    /**
     * Does a job under its tenant. Work without a delivery ends here, in the same commit as its effect; otherwise nothing
     * is written and the delivery is returned.
     */
    public Optional<DeliveryHandler.Delivery> handle(ClaimedJob job) {
        var delivery = callHandler(job);
        if (delivery.isEmpty()) {
            finish(job);
        }
        return delivery;
    }

    /** @throws LeaseLostException when another worker has claimed the job meanwhile */
    public void finish(ClaimedJob job) {
        mustBeOurs(job, jobs.delete(job));
    }

    /**
     * Puts a failed job back for another attempt.
     *
     * @return whether there will be one; otherwise the job is dead
     */
    public boolean giveBack(ClaimedJob job, Throwable failure) {
        var now = clock.instant();
        if (failure instanceof JobRefusedException || BackOff.JOBS.isOver(job.attempts())) {
            mustBeOurs(job, jobs.markDead(job, now, describe(failure)));
            handlers.giveUp(job, describe(failure));
            return false;
        }
        var again = now.plus(BackOff.JOBS.afterAttempt(job.attempts(), RANDOM));
        mustBeOurs(job, jobs.retry(job, again, describe(failure)));
        return true;
    }

    /** Puts a job back that was claimed and not begun: anybody may claim it at once. */
    public void release(ClaimedJob job) {
        mustBeOurs(job, jobs.release(job));
    }

    /**
     * Forgets some jobs of all tenants that were given up before {@code moment}.
     *
     * @return how many
     */
    public long prune(Instant moment, int most) {
        return jobs.prune(moment, most);
    }

    private Optional<DeliveryHandler.Delivery> callHandler(ClaimedJob job) {
        try {
            return handlers.handle(job);
        } catch (Exception failure) {
            throw new JobFailedException(failure);
        }
    }

    private static void mustBeOurs(ClaimedJob job, boolean ours) {
        if (!ours) {
            throw new LeaseLostException(job);
        }
    }

    private static String describe(Throwable failure) {
        return failure.getClass().getName() + ": " + failure.getMessage();
    }
}

package io.insightdesk.platform.jobs;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Where features leave work for after the commit. The job is written in, and lives or dies with, the caller's
 * transaction.
 */
@ApplicationScoped
public class JobQueue {

    @Inject
    private JobRepository jobs;

    @Inject
    private Event<JobQueued> queued;

    @Inject
    private Clock clock;

    /** Queues work of the current caller's tenant, to be done as soon as the transaction has committed. */
    public <P extends Record> void enqueue(JobKind<P> kind, P payload) {
        enqueue(kind, payload, clock.instant());
    }

    /** @param dueAt when it is to be done, at the earliest */
    public <P extends Record> void enqueue(JobKind<P> kind, P payload, Instant dueAt) {
        var tenant = CallerContext.current().tenant();
        jobs.add(new Job(tenant, kind, Json.write(payload), dueAt, clock.instant()));
        queued.fire(new JobQueued(kind.lane(), dueAt));
    }
}

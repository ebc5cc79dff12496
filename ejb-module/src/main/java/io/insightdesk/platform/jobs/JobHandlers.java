package io.insightdesk.platform.jobs;

import io.insightdesk.platform.Json;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which bean does which kind of job. */
@ApplicationScoped
public class JobHandlers {

    @Inject
    @Any
    private Instance<JobHandler<?>> workers;

    @Inject
    @Any
    private Instance<DeliveryHandler<?>> deliverers;

    private final Map<String, JobHandler<?>> workersByKind = new HashMap<>();
    private final Map<String, DeliveryHandler<?>> deliverersByKind = new HashMap<>();

    @PostConstruct
    void gather() {
        for (var handler : workers) {
            claimKind(workersByKind.put(nameOf(handler.kind(), Lane.WORK), handler), handler.kind());
        }
        for (var handler : deliverers) {
            claimKind(deliverersByKind.put(nameOf(handler.kind(), Lane.DELIVERY), handler), handler.kind());
        }
    }

    /**
     * Lets the handler of the job's kind do its work.
     *
     * @return what remains to be done outside the transaction
     */
    public Optional<DeliveryHandler.Delivery> handle(ClaimedJob job) throws Exception {
        var deliverer = deliverersByKind.get(job.kind());
        if (deliverer != null) {
            return prepare(deliverer, job);
        }
        var worker = workersByKind.get(job.kind());
        if (worker == null) {
            // During an upgrade an older node meets a newer node's kinds: left for another attempt.
            throw new IllegalStateException("no handler for jobs of the kind " + job.kind());
        }
        work(worker, job);
        return Optional.empty();
    }

    /** Tells the handler of the job's kind that it is given up. */
    void giveUp(ClaimedJob job, String reason) {
        var worker = workersByKind.get(job.kind());
        if (worker != null) {
            giveUp(worker, job, reason);
        }
    }

    private static <P extends Record> void giveUp(JobHandler<P> handler, ClaimedJob job, String reason) {
        handler.giveUp(payload(handler.kind(), job), reason);
    }

    private static <P extends Record> void work(JobHandler<P> handler, ClaimedJob job) throws Exception {
        handler.handle(payload(handler.kind(), job));
    }

    private static <P extends Record> Optional<DeliveryHandler.Delivery> prepare(
            DeliveryHandler<P> handler, ClaimedJob job) throws Exception {
        return handler.prepare(payload(handler.kind(), job));
    }

    private static <P extends Record> P payload(JobKind<P> kind, ClaimedJob job) {
        return Json.read(job.payload(), kind.payload());
    }

    private static String nameOf(JobKind<?> kind, Lane lane) {
        if (kind.lane() != lane) {
            throw new IllegalStateException("jobs of the kind " + kind.name() + " need a handler of the other lane");
        }
        return kind.name();
    }

    private static void claimKind(Object before, JobKind<?> kind) {
        if (before != null) {
            throw new IllegalStateException("two handlers for jobs of the kind " + kind.name());
        }
    }
}

package io.insightdesk.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counters {@code insightdesk_jobs_total} by kind and outcome. */
@ApplicationScoped
public class JobMetrics {

    private static final Metadata JOBS = Metadata.builder()
            .withName("insightdesk_jobs")
            .withDescription("Due work that this node has done, by kind and outcome")
            .build();

    @Inject
    private MetricRegistry registry;

    public void done(String kind) {
        count(kind, "done");
    }

    public void failed(String kind) {
        count(kind, "failed");
    }

    public void dead(String kind) {
        count(kind, "dead");
    }

    private void count(String kind, String outcome) {
        registry.counter(JOBS, new Tag("kind", kind), new Tag("outcome", outcome))
                .inc();
    }
}

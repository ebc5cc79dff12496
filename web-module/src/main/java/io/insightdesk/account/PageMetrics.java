package io.insightdesk.account;

import io.insightdesk.platform.web.OpenPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Gauges of what open pages keep in this node's memory; {@code docs/monitoring.md} says what they mean. */
@ApplicationScoped
public class PageMetrics {

    @Inject
    MetricRegistry registry;

    @Inject
    PageSessions sessions;

    @Inject
    OpenPages pages;

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        registry.gauge(
                Metadata.builder()
                        .withName("insightdesk_page_sessions")
                        .withDescription("Sessions that hold the state of open pages on this node")
                        .build(),
                sessions::count);
        registry.gauge(
                Metadata.builder()
                        .withName("insightdesk_push_connections")
                        .withDescription("Open pages of this node that are told of changes at once")
                        .build(),
                pages::count);
    }
}

package io.insightdesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A tenant's policies, cached for some seconds: each new ticket asks for them. A change is seen at once on the node
 * that made it, and on the others when their time is over.
 */
@ApplicationScoped
public class SlaPolicyCache {

    static final Duration KEPT = Duration.ofSeconds(5);

    private final Map<UUID, Kept> books = new ConcurrentHashMap<>();

    @Inject
    SlaPolicyRepository policies;

    @Inject
    Clock clock;

    /** The policies of the transaction's tenant, in their order; not to be changed. */
    List<SlaPolicy> of(UUID tenant) {
        var now = clock.instant();
        var kept = books.get(tenant);
        if (kept == null || !now.isBefore(kept.until())) {
            kept = new Kept(policies.allDetached(tenant), now.plus(KEPT));
            books.put(tenant, kept);
        }
        return kept.policies();
    }

    void onSlaPoliciesChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) SlaPoliciesChanged event) {
        books.remove(event.tenant());
    }

    private record Kept(List<SlaPolicy> policies, Instant until) {}
}

package io.insightdesk.sla;

import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** A tenant's policies, cached for some seconds: each new ticket asks for them. */
@ApplicationScoped
public class SlaPolicyCache {

    static final Duration KEPT = Duration.ofSeconds(5);

    private final TenantCache<List<SlaPolicy>> kept = new TenantCache<>(KEPT);

    @Inject
    SlaPolicyRepository policies;

    /** The policies of the transaction's tenant, in their order; not to be changed. */
    List<SlaPolicy> current() {
        return kept.get(() -> policies.allDetached(CallerContext.current().tenant()));
    }

    void onSlaPoliciesChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) SlaPoliciesChanged event) {
        kept.forget(event.tenant());
    }
}

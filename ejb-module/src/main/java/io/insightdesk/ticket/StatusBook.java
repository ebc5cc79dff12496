package io.insightdesk.ticket;

import io.insightdesk.platform.cache.ShortMemory;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * A tenant's own statuses, remembered for some seconds. A change is seen at once on the node that made it, and on the others
 * when their time is over.
 */
@ApplicationScoped
public class StatusBook {

    private final ShortMemory<UUID, StatusSet> kept = new ShortMemory<>(Duration.ofSeconds(5));

    @Inject
    StatusRepository repository;

    /** The statuses of the transaction's tenant; not to be changed. */
    public StatusSet current() {
        return kept.get(Callers.current().tenant(), tenant -> repository.allDetached());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) StatusesChanged event) {
        kept.forget(event.tenant());
    }
}

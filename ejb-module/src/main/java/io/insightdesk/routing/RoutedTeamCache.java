package io.insightdesk.routing;

import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.team.TeamsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Which teams have a rule, cached for some seconds: every change of a ticket asks. */
@ApplicationScoped
public class RoutedTeamCache {

    static final Duration KEPT = Duration.ofSeconds(10);

    private final TenantCache<Set<UUID>> kept = new TenantCache<>(KEPT);

    @Inject
    RoutingRepository routing;

    /** Of the caller's tenant. */
    Set<UUID> current() {
        return kept.get(routing::teamsWithRule);
    }

    void onTeamsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) TeamsChanged event) {
        kept.forget(event.tenant());
    }
}

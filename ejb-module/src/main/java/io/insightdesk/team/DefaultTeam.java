package io.insightdesk.team;

import io.insightdesk.platform.cache.TenantCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The default team for new tickets, of the caller's tenant; cached for some seconds: every new ticket asks. */
@ApplicationScoped
public class DefaultTeam {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final TenantCache<Optional<UUID>> kept = new TenantCache<>(KEPT);

    @Inject
    TeamRepository teams;

    /** Empty when new tickets come to no team. */
    public Optional<UUID> current() {
        return kept.get(() -> teams.findIntake().map(Team::getId));
    }

    void onTeamsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) TeamsChanged event) {
        kept.forget(event.tenant());
    }
}

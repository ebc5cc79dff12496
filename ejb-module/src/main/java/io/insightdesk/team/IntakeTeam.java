package io.insightdesk.team;

import io.insightdesk.platform.cache.ShortMemory;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The default team for new tickets, of the caller's tenant; cached for some seconds: every new ticket asks. */
@ApplicationScoped
public class IntakeTeam {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ShortMemory<UUID, Optional<UUID>> byTenant = new ShortMemory<>(KEPT);

    @Inject
    TeamRepository teams;

    /** Empty when new tickets come to no team. */
    public Optional<UUID> current() {
        return byTenant.get(
                Callers.current().tenant(), any -> teams.findIntake().map(Team::getId));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TeamsChanged event) {
        byTenant.forget(event.tenant());
    }
}

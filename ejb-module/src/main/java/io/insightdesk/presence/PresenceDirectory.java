package io.insightdesk.presence;

import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.security.CallerContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Presence as pages show it, cached for some seconds: every page of the desk asks. */
@ApplicationScoped
public class PresenceDirectory {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final TtlCache<UUID, Presence> chosen = new TtlCache<>(KEPT);
    private final TenantCache<Map<UUID, Presence>> desks = new TenantCache<>(KEPT);

    @Inject
    PresenceService presences;

    /** What the caller chose last. */
    public Presence chosen() {
        return chosen.get(
                CallerContext.current().requireAccount(), any -> presences.own().chosen());
    }

    /** What the caller sees of a colleague. */
    public Presence of(UUID colleague) {
        return ofDesk().getOrDefault(colleague, Presence.OFFLINE);
    }

    /** What the caller sees of everybody who was ever there; whoever is missing is offline. */
    public Map<UUID, Presence> ofDesk() {
        return desks.get(presences::ofDesk);
    }

    void onPresenceChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) PresenceChanged changed) {
        forget(changed.tenant(), changed.account());
    }

    /** What another node says, before the pages of this one are told to ask. */
    void onRealtimeMessage(@Observes @Priority(Interceptor.Priority.APPLICATION) RealtimeMessage message) {
        if (PresenceBroadcast.isAboutPresence(message)) {
            forget(message.tenant(), message.subject());
        }
    }

    private void forget(UUID tenant, UUID account) {
        chosen.forget(account);
        desks.forget(tenant);
    }
}

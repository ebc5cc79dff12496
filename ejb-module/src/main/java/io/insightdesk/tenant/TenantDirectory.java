package io.insightdesk.tenant;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tenants by host name, slug and id, remembered for {@value #SECONDS_KEPT} seconds: every request asks. Only tenants that
 * exist are remembered, so a stranger can't fill the memory.
 */
@ApplicationScoped
public class TenantDirectory {

    private static final int SECONDS_KEPT = 10;
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, Kept> idsByHost = new ConcurrentHashMap<>();
    private final Map<UUID, Kept> profiles = new ConcurrentHashMap<>();

    @Inject
    TenantService tenants;

    @Inject
    Clock clock;

    /**
     * @param hostHeader as sent by the client, perhaps with a port; {@code localhost} means the default tenant
     * @return empty for a host name that no tenant has
     */
    public Optional<TenantProfile> findByHost(String hostHeader) {
        var host = withoutPort(hostHeader);
        var kept = idsByHost.get(host);
        if (kept != null && kept.isFresh(clock.instant())) {
            return Optional.of(kept.profile());
        }
        var found = isOwnMachine(host)
                ? findBySlug(Setting.DEFAULT_TENANT.text())
                : tenants.findIdByHost(host).flatMap(this::findById);
        found.ifPresent(profile -> idsByHost.put(host, keep(profile)));
        return found;
    }

    /** Whether the host names no tenant of its own: the API then takes the tenant of the token. */
    public boolean isOwnMachine(String hostHeader) {
        return OWN_MACHINE.contains(withoutPort(hostHeader));
    }

    public Optional<TenantProfile> findBySlug(String slug) {
        return slug.isBlank() ? Optional.empty() : tenants.findIdBySlug(slug).flatMap(this::findById);
    }

    public Optional<TenantProfile> findById(UUID id) {
        var kept = profiles.get(id);
        if (kept != null && kept.isFresh(clock.instant())) {
            return Optional.of(kept.profile());
        }
        var found = Callers.callAs(Caller.visitor(id), () -> tenants.findProfile(id));
        found.ifPresent(profile -> profiles.put(id, keep(profile)));
        return found;
    }

    /** The profile of the caller's tenant. */
    public TenantProfile current() {
        var tenant = Callers.current().tenant();
        return findById(tenant).orElseThrow(() -> new IllegalStateException("no tenant " + tenant));
    }

    private Kept keep(TenantProfile profile) {
        return new Kept(profile, clock.instant().plus(Duration.ofSeconds(SECONDS_KEPT)));
    }

    private static String withoutPort(String hostHeader) {
        return hostHeader.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    private record Kept(TenantProfile profile, Instant until) {
        boolean isFresh(Instant now) {
            return now.isBefore(until);
        }
    }
}

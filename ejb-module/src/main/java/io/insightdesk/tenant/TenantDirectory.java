package io.insightdesk.tenant;

import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Tenants by host name, slug and id, cached for ten seconds: every request asks.
 */
@ApplicationScoped
public class TenantDirectory {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final TtlCache<String, TenantProfile> byHost = new TtlCache<>(KEPT);
    private final TtlCache<UUID, TenantProfile> byId = new TtlCache<>(KEPT);

    @Inject
    TenantService tenants;

    /**
     * @param hostHeader as sent by the client, perhaps with a port; {@code localhost} means the default tenant
     * @return empty for a host name that no tenant has
     */
    public Optional<TenantProfile> findByHost(String hostHeader) {
        return byHost.find(withoutPort(hostHeader), this::read);
    }

    private Optional<TenantProfile> read(String host) {
        return HostName.isOwnMachine(host)
                ? findBySlug(Setting.DEFAULT_TENANT.text())
                : tenants.findIdByHost(host).flatMap(this::findById);
    }

    /** Whether the host names no tenant of its own: the API then takes the tenant of the token. */
    public boolean isOwnMachine(String hostHeader) {
        return HostName.isOwnMachine(withoutPort(hostHeader));
    }

    public Optional<TenantProfile> findBySlug(String slug) {
        return slug.isBlank() ? Optional.empty() : tenants.findIdBySlug(slug).flatMap(this::findById);
    }

    public Optional<TenantProfile> findById(UUID id) {
        return byId.find(id, this::read);
    }

    private Optional<TenantProfile> read(UUID id) {
        return CallerContext.tenant().filter(id::equals).isPresent()
                ? tenants.findOwnProfile()
                : CallerContext.callAs(Caller.visitor(id), tenants::findVisitedProfile);
    }

    /** The profile of the caller's tenant. */
    public TenantProfile current() {
        var tenant = CallerContext.current().tenant();
        return findById(tenant).orElseThrow(() -> new IllegalStateException("no tenant " + tenant));
    }

    /** After a failure, too: what was read in the transaction was never true then. */
    void onTenantChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) TenantChanged changed) {
        byId.forget(changed.tenant());
        byHost.forgetAll();
    }

    private static String withoutPort(String hostHeader) {
        var colon = hostHeader.lastIndexOf(':');
        var hasPort = colon >= 0 && hostHeader.chars().skip(colon + 1L).allMatch(sign -> sign >= '0' && sign <= '9');
        return (hasPort ? hostHeader.substring(0, colon) : hostHeader).toLowerCase(Locale.ROOT);
    }
}

package io.insightdesk.tenant;

import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Creates tenants and finds them. Pages and services ask {@link TenantDirectory}, which remembers. */
@Stateless
public class TenantService {

    @Inject
    TenantRepository tenants;

    @Inject
    Event<TenantCreated> created;

    @Inject
    Event<TenantChanged> changed;

    /** From here to the end of the transaction nobody else creates a tenant: names that are free stay free. */
    @Requires(Permission.SYSTEM)
    public void lockCreation() {
        tenants.lockCreation();
    }

    /**
     * Creates a tenant with its ticket-number sequence and its features' defaults. The caller is the system in the new
     * tenant: {@code Caller.system(tenant.getId(), …)}.
     *
     * @param hosts host names under which it is reached; links in mails lead to the first
     */
    @Requires(Permission.SYSTEM)
    public void create(Tenant tenant, List<String> hosts) {
        tenants.add(tenant);
        for (var position = 0; position < hosts.size(); position++) {
            tenants.add(new TenantHost(tenant.getId(), hosts.get(position), position));
        }
        tenants.flush();
        created.fire(new TenantCreated(tenant.getId()));
    }

    /** The caller's tenant with everything that its admins may change. */
    @Requires(Permission.ADMINISTER)
    public Tenant own() {
        return tenants.find(CallerContext.current().tenant()).orElseThrow();
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws StaleVersionException when it was changed since
     */
    @Requires(Permission.ADMINISTER)
    public Tenant amend(TenantSettings terms, OptionalLong expectedVersion) {
        var tenant = tenants.getAndLock();
        StaleVersionException.throwIfStale(expectedVersion, tenant.getVersion());
        tenant.amend(terms);
        tenants.flush();
        changed.fire(new TenantChanged(tenant.getId()));
        return tenant;
    }

    @NoPermissionRequired("only says which tenant a public host name belongs to")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<UUID> findIdByHost(String host) {
        return tenants.findIdByHost(host);
    }

    @NoPermissionRequired("only says whether a public name is a tenant's")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<UUID> findIdBySlug(String slug) {
        return tenants.findIdBySlug(slug);
    }

    /**
     * The profile of the caller's tenant, read in the caller's transaction if there is one: who holds a connection of the
     * pool must not wait for a second.
     */
    @NoPermissionRequired(
            "name, language and colours are on the public pages; the database shows only the caller's own tenant")
    public Optional<TenantProfile> findOwnProfile() {
        return profile();
    }

    /** The same for a caller who has only just become one of this tenant, perhaps within another one's transaction. */
    @NoPermissionRequired(
            "name, language and colours are on the public pages; the database shows only the caller's own tenant")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<TenantProfile> findVisitedProfile() {
        return profile();
    }

    private Optional<TenantProfile> profile() {
        return tenants.find(CallerContext.current().tenant())
                .map(tenant -> TenantProfile.of(
                        tenant, tenants.hosts().stream().findFirst().orElse("localhost")));
    }
}

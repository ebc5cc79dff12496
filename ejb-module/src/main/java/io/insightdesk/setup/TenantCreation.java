package io.insightdesk.setup;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.security.Role;
import io.insightdesk.setup.NewTenant.Owner;
import io.insightdesk.tenant.HostName;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a tenant and its owner in one transaction: never one without the other. */
@Stateless
public class TenantCreation {

    @Inject
    TenantService tenants;

    @Inject
    PeopleService people;

    /**
     * The caller is the system in the new tenant.
     *
     * @param refuseTaken looks whether the names are still free, which they then stay
     */
    @Requires(Permission.SYSTEM)
    public void found(Tenant tenant, List<HostName> hosts, Owner owner, Runnable refuseTaken) {
        tenants.lockCreation();
        refuseTaken.run();
        tenants.create(tenant, hosts.stream().map(HostName::value).toList());
        people.createPerson(owner.email().value(), owner.name(), Role.OWNER, owner.password());
    }
}

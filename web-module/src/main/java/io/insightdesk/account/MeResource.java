package io.insightdesk.account;

import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who am I? */
@Path("me")
@ApplicationScoped
public class MeResource {

    @Inject
    AccountService accounts;

    @Inject
    TenantDirectory tenants;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MeJson me() {
        return MeJson.of(accounts.me(), tenants.current());
    }
}

package io.insightdesk.tenant;

import io.insightdesk.tenant.LinkKey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Signs and reads the links of the caller's tenant that work without a sign-in. Needs a transaction. */
@ApplicationScoped
public class TenantLinks {

    @Inject
    TenantRepository tenants;

    /** The secret part of a link to the thing. */
    public String sign(Purpose purpose, UUID thing) {
        return tenants.linkKey().sign(purpose, thing);
    }

    /** The thing that a link of this tenant leads to; empty for anything else. */
    public Optional<UUID> verify(Purpose purpose, String sent) {
        return tenants.linkKey().verify(purpose, sent);
    }
}

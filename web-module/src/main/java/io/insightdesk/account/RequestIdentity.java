package io.insightdesk.account;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.tenant.TenantProfile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * What {@link DeskAuthenticationMechanism} found out about a request, for the filters and pages behind it.
 *
 * @param hostKnown whether the host name is a tenant's, or one of the machine's own, which serve any tenant's API
 * @param tenant by the host name; the machine's own names mean the default tenant, if there is one
 * @param login empty for a visitor
 */
public record RequestIdentity(boolean hostKnown, Optional<TenantProfile> tenant, Optional<Login> login) {

    private static final String ATTRIBUTE = RequestIdentity.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static RequestIdentity of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestIdentity arrival
                ? arrival
                : new RequestIdentity(false, Optional.empty(), Optional.empty());
    }

    /** Who calls; empty when not even the tenant is known. */
    Optional<Caller> caller() {
        return login.map(Login::caller).or(() -> tenant.map(TenantProfile::id).map(Caller::visitor));
    }

    Optional<UUID> loginFamily() {
        return login.map(Login::family);
    }
}

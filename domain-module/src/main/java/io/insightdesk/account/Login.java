package io.insightdesk.account;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A valid sign-in of a person, as a token proved it.
 *
 * @param family which sign-in it was; everything that came from it ends together
 */
public record Login(UUID tenant, UUID account, Role role, UUID family, Instant expiresAt) {

    public Caller caller() {
        return Caller.person(tenant, account, role);
    }

    public boolean isStaff() {
        return role.isStaff();
    }
}

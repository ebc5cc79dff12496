package io.insightdesk.platform.security;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/**
 * What a person is in a tenant, in rising order: {@code CUSTOMER < AGENT < ADMIN < OWNER}.
 *
 * <p>The names are also the container's security groups and the values in the database (in lower case).
 */
public enum Role implements Coded {
    CUSTOMER,
    AGENT,
    ADMIN,
    OWNER;

    /** Whether this role may do everything that {@code other} may. */
    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** Whether this role is an agent's, and so sees internal notes and other people's tickets. */
    public boolean isStaff() {
        return atLeast(AGENT);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

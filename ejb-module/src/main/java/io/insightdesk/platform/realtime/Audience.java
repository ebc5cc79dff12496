package io.insightdesk.platform.realtime;

import java.util.Set;
import java.util.UUID;

/**
 * Who may be told that something changed, within the message's tenant.
 *
 * @param desk everybody who works at the tenant's desk
 * @param accounts these people as well
 */
public record Audience(boolean desk, Set<UUID> accounts) {

    /** The desk alone: notes, assignment, everything that customers must not even notice. */
    public static Audience ofDesk() {
        return new Audience(true, Set.of());
    }

    public static Audience ofDeskAnd(Set<UUID> customers) {
        return new Audience(true, Set.copyOf(customers));
    }

    public static Audience of(UUID account) {
        return new Audience(false, Set.of(account));
    }
}

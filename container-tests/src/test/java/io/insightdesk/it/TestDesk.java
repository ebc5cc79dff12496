package io.insightdesk.it;

import io.insightdesk.platform.security.Caller;
import java.util.UUID;

/** A tenant of a test's own with people in each role: Ana leads the one team, Ben is in none. */
public record TestDesk(
        UUID tenant,
        String prefix,
        UUID team,
        Caller system,
        Caller owner,
        Caller admin,
        Caller ana,
        Caller ben,
        Caller carla,
        Caller carl) {

    public Caller visitor() {
        return Caller.visitor(tenant);
    }
}

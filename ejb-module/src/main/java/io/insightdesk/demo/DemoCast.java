package io.insightdesk.demo;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who plays in a demo tenant.
 *
 * @param byEmail everybody who has an account, as callers
 * @param teams ids of the teams, with the callers who work in each
 */
public record DemoCast(UUID tenant, Map<String, Caller> byEmail, List<DemoTeam> teams) {

    public record DemoTeam(UUID id, List<Caller> members) {}

    /** The first of the plan's people with this role. */
    Caller find(Role role, DemoPlan plan) {
        return plan.people().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .map(person -> byEmail.get(person.email()))
                .orElseThrow();
    }

    Caller system() {
        return Caller.system(tenant, Cause.DEMO);
    }
}

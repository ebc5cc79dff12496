package io.insightdesk.platform.security;

/**
 * What a service method may demand of its caller: the lowest role that has it. Which tickets a caller sees is not
 * decided here but by {@code io.insightdesk.ticket.TicketAccess}.
 */
public enum Permission {
    /** Submit, read, answer, solve and reopen requests that one may see. */
    USE_PORTAL(Role.CUSTOMER),
    /** Read and change one's own profile, password and sign-ins. */
    OWN_ACCOUNT(Role.CUSTOMER),
    /** Read every ticket of the tenant, with notes, activity and clocks. */
    READ_TICKETS(Role.AGENT),
    /** Reply for the desk, write notes, assign, transfer and change fields and status. */
    WORK_TICKETS(Role.AGENT),
    /** See teams, agents and customers. */
    READ_PEOPLE(Role.AGENT),
    /** Delete tickets (softly). */
    DELETE_TICKETS(Role.ADMIN),
    /** Change SLA policies, teams, people and settings. */
    ADMINISTER(Role.ADMIN),
    /** Work that no person does: timers, jobs, the demo, the creation of tenants. */
    SYSTEM(null);

    private final Role lowest;

    Permission(Role lowest) {
        this.lowest = lowest;
    }

    /** Whether people of this role have the permission; nobody has {@link #SYSTEM}. */
    public boolean heldBy(Role role) {
        return lowest != null && role.atLeast(lowest);
    }
}

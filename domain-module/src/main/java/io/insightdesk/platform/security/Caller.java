package io.insightdesk.platform.security;

import java.util.Optional;
import java.util.UUID;

/**
 * On whose behalf code runs: which tenant, and who there. Exactly one of three kinds: a signed-in person, a visitor
 * (the tenant is known from the host name, nobody has signed in), or the system itself (timers, jobs, demo).
 *
 * @param tenant the tenant whose rows the database shows
 * @param account the person's account, empty for visitors and the system
 * @param role the person's role, empty for visitors and the system
 * @param cause what is written into the activity log
 */
public record Caller(UUID tenant, Optional<UUID> account, Optional<Role> role, Cause cause) {

    public static Caller person(UUID tenant, UUID account, Role role) {
        return new Caller(tenant, Optional.of(account), Optional.of(role), Cause.PERSON);
    }

    public static Caller visitor(UUID tenant) {
        return new Caller(tenant, Optional.empty(), Optional.empty(), Cause.PERSON);
    }

    public static Caller system(UUID tenant, Cause cause) {
        if (cause == Cause.PERSON) {
            throw new IllegalArgumentException("the system is not a person");
        }
        return new Caller(tenant, Optional.empty(), Optional.empty(), cause);
    }

    /** The same caller, acting for another reason than a person's own wish: the demo plays people. */
    public Caller because(Cause other) {
        return new Caller(tenant, account, role, other);
    }

    public boolean isSystem() {
        return account.isEmpty() && cause != Cause.PERSON;
    }

    /** Whether the caller sees what agents see: notes, activity, every ticket of the tenant. */
    public boolean isStaff() {
        return isSystem() || role.filter(Role::isStaff).isPresent();
    }

    public boolean isAccount(UUID id) {
        return account.filter(id::equals).isPresent();
    }

    public boolean may(Permission permission) {
        return isSystem() || role.filter(permission::heldBy).isPresent();
    }

    /**
     * The signed-in person's account.
     *
     * @throws PermissionDeniedException when nobody is signed in
     */
    public UUID requireAccount() {
        return account.orElseThrow(() -> new PermissionDeniedException("the caller must be a signed-in person"));
    }
}

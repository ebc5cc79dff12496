package io.insightdesk.account;

import io.insightdesk.account.StaffRefusedException.Reason;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Role;

/**
 * What admins may do to accounts of staff. Nobody can assign a role higher than their own, or change an account with
 * such a role; nobody can change their own role or disable their own account; and the last owner who can sign in stays
 * one. The system may do everything but the last.
 */
public final class StaffRules {

    private StaffRules() {}

    /** @throws PermissionDeniedException when the role is above the caller's own */
    public static void mayGive(Caller by, Role role) {
        if (by.role().filter(own -> !own.atLeast(role)).isPresent()) {
            throw new PermissionDeniedException("nobody can assign a role higher than their own");
        }
    }

    /**
     * @param lastOwner whether the account is the only owner's who can sign in
     * @throws PermissionDeniedException when either role is above the caller's own
     * @throws StaffRefusedException when it is the caller's own account, or the last owner's
     */
    public static void mayChangeRole(Caller by, Account whom, Role to, boolean lastOwner) {
        mayGive(by, to);
        mayTakeAway(by, whom, lastOwner);
    }

    /** For disabling. Parameters and exceptions are those of {@link #mayChangeRole}. */
    public static void mayTakeAway(Caller by, Account whom, boolean lastOwner) {
        mayGive(by, whom.getRole());
        if (by.isAccount(whom.getId())) {
            throw new StaffRefusedException(Reason.ONESELF);
        }
        if (lastOwner) {
            throw new StaffRefusedException(Reason.LAST_OWNER);
        }
    }
}

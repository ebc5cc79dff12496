package io.insightdesk.macro;

import static io.insightdesk.platform.security.Permission.ADMINISTER;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Who can see and change macros and canned replies: everybody at the desk sees the shared and the own; people keep
 * their own, admins and those who lead a team keep the shared too. Nobody sees another's own.
 */
@ApplicationScoped
class SharedItemPolicy {

    @Inject
    TeamService teams;

    /** @param owner empty for what is shared */
    boolean canSee(Optional<UUID> owner) {
        return owner.isEmpty() || CallerContext.current().isAccount(owner.get());
    }

    boolean keepsShared() {
        return CallerContext.current().may(ADMINISTER) || teams.isLead();
    }

    /** @throws PermissionDeniedException when the caller may use it but not change it, or may not share */
    void requireCanEdit(Optional<UUID> owner) {
        if (owner.isEmpty() && !keepsShared()) {
            throw new PermissionDeniedException(
                    "shared macros and canned replies are managed by admins and team leads");
        }
    }

    /**
     * Whose it becomes.
     *
     * @param shared as it was said; {@code null} leaves it
     */
    static Optional<UUID> owner(Boolean shared, Optional<UUID> before) {
        if (shared == null) {
            return before;
        }
        return shared ? Optional.empty() : Optional.of(CallerContext.current().requireAccount());
    }
}

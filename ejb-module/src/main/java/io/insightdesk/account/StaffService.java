package io.insightdesk.account;

import io.insightdesk.account.StaffRefusedException.Reason;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.security.Role;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The staff: admins invite people, change their roles, and disable accounts ({@link StaffRules}). */
@Stateless
public class StaffService {

    @Inject
    AccountRepository accounts;

    @Inject
    LoginTokenRepository tokens;

    @Inject
    JobQueue jobs;

    @Inject
    Event<LoginsRevoked> ended;

    @Inject
    Event<ProfileChanged> changed;

    @Inject
    Event<AccountDisabled> disabled;

    @Inject
    Clock clock;

    /** Everybody of the desk, by name; also who is invited, and who is disabled. */
    @Requires(Permission.READ_PEOPLE)
    public List<Account> list() {
        return accounts.allStaff();
    }

    /** @throws NotFoundException when nobody of the desk has this account */
    @Requires(Permission.READ_PEOPLE)
    public Account get(UUID id) {
        return accounts.find(id)
                .filter(account -> account.getRole().isStaff())
                .orElseThrow(() -> new NotFoundException("Account", id));
    }

    /** {@link #get} for callers who may change it. */
    @Requires(Permission.ADMINISTER)
    public Account getToChange(UUID id) {
        return get(id);
    }

    /**
     * Gives somebody an account of the desk, and mails a link by which they choose name and password. A customer with
     * this address is one no more.
     *
     * @param role {@code agent} if {@code null}
     * @throws InvalidInputException with all that is wrong, also when the address is one of the desk's already
     * @throws PermissionDeniedException when the role is above the caller's own
     */
    @Requires(Permission.ADMINISTER)
    public Account invite(String email, String role) {
        var check = new InputCheck();
        var address = Drafts.check(check, new AddressDraft(email)).email();
        check.tell("email");
        var wanted = role(check, role).orElse(Role.AGENT);
        check.throwIfWrong();
        StaffRules.mayGive(CallerContext.current(), wanted);
        var account = promoteCustomer(new EmailAddress(address), wanted);
        jobs.enqueue(InvitationMail.KIND, new InvitationMail(account.getId()));
        return account;
    }

    private Account promoteCustomer(EmailAddress email, Role role) {
        var tenant = CallerContext.current().tenant();
        accounts.addUnlessTaken(new Account(tenant, email, email.localPart(), Role.CUSTOMER, clock.instant()));
        var account = accounts.findByEmail(email).orElseThrow();
        accounts.lock(account);
        if (account.getRole().isStaff()) {
            var check = new InputCheck();
            check.wrong("email", Rule.ALREADY_TAKEN);
            check.throwIfWrong();
        }
        account.become(role);
        account.enable();
        account.leaveOrganisation();
        endLogins(account);
        accounts.flush();
        return account;
    }

    /**
     * Sends somebody who was invited another link; earlier ones are worthless then.
     *
     * @throws StaffRefusedException when the person has come already, or is disabled
     */
    @Requires(Permission.ADMINISTER)
    public void inviteAgain(UUID id) {
        var account = lock(id, OptionalLong.empty());
        StaffRules.mayGive(CallerContext.current(), account.getRole());
        if (account.getState() != StaffState.INVITED) {
            throw new StaffRefusedException(Reason.NOT_INVITED);
        }
        endLogins(account);
        jobs.enqueue(InvitationMail.KIND, new InvitationMail(id));
    }

    /**
     * Changes the role, or lets somebody in no more (and in again). Whoever's role changes signs in anew; what a
     * disabled person had to do goes back to the teams soon afterwards.
     *
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws StaleVersionException when the account was changed since
     * @throws PermissionDeniedException when a role above the caller's own is concerned
     * @throws StaffRefusedException when it is the caller's own account, or the last owner's
     */
    @Requires(Permission.ADMINISTER)
    public Account change(UUID id, StaffDraft draft, OptionalLong expectedVersion) {
        var check = new InputCheck();
        var role = role(check, draft.role());
        check.throwIfWrong();
        accounts.lockStaff(CallerContext.current().tenant());
        var account = lock(id, expectedVersion);
        role.filter(wanted -> wanted != account.getRole()).ifPresent(wanted -> changeRole(account, wanted));
        if (draft.disabled() != null && draft.disabled() != account.isDisabled()) {
            disable(account, draft.disabled());
        }
        accounts.flush();
        changed.fire(new ProfileChanged(id));
        return account;
    }

    private void changeRole(Account account, Role wanted) {
        StaffRules.mayChangeRole(CallerContext.current(), account, wanted, isLastOwner(account));
        account.become(wanted);
        if (account.getState() == StaffState.ACTIVE) {
            endLogins(account);
        }
    }

    private void disable(Account account, boolean wanted) {
        if (wanted) {
            StaffRules.mayTakeAway(CallerContext.current(), account, isLastOwner(account));
            account.disable(clock.instant());
            endLogins(account);
            disabled.fire(new AccountDisabled(account.getTenantId(), account.getId()));
        } else {
            StaffRules.mayGive(CallerContext.current(), account.getRole());
            account.enable();
        }
    }

    private boolean isLastOwner(Account account) {
        return account.getRole() == Role.OWNER
                && accounts.allStaff().stream()
                        .filter(other -> other.getRole() == Role.OWNER && other.canSignIn())
                        .allMatch(account::equals);
    }

    private void endLogins(Account account) {
        ended.fire(tokens.revokeAll(account.getId(), clock.instant()));
    }

    private Account lock(UUID id, OptionalLong expectedVersion) {
        var account = get(id);
        accounts.lock(account);
        StaleVersionException.throwIfStale(expectedVersion, account.getVersion());
        return account;
    }

    private static Optional<Role> role(InputCheck check, String given) {
        return check.oneOf("role", given, Role.class, Role::isStaff);
    }
}

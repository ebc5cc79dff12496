package io.insightdesk.account;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.platform.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people of a desk, as other features need them: customers who ask, agents who answer. */
@Stateless
public class PeopleService {

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordHasher passwords;

    @Inject
    Clock clock;

    /** The caller's own account, or one that is named by the desk. */
    @Requires(Permission.USE_PORTAL)
    public Optional<Account> find(UUID id) {
        var caller = CallerContext.current();
        return caller.isStaff() || caller.isAccount(id) ? accounts.find(id) : Optional.empty();
    }

    /**
     * The customer with this address, made if there is none: without a password, until they register.
     *
     * @param name what to call a new one; the address's local part when empty
     */
    @Requires(Permission.WORK_TICKETS)
    public Account findOrCreateCustomer(EmailAddress email, Optional<String> name) {
        return accounts.findByEmail(email).orElseGet(() -> createCustomer(email, name.orElseGet(email::localPart)));
    }

    private Account createCustomer(EmailAddress email, String name) {
        var tenant = CallerContext.current().tenant();
        accounts.addUnlessTaken(new Account(tenant, email, name, Role.CUSTOMER, clock.instant()));
        return accounts.findByEmail(email).orElseThrow();
    }

    /** Their mail reached them: somebody came by a link that only the mail has. */
    @Requires(Permission.SYSTEM)
    public void confirmAddress(UUID person) {
        accounts.confirmEmail(person, clock.instant());
    }

    /** An agent to whom work can be given; empty for customers and disabled accounts. */
    @Requires(Permission.READ_PEOPLE)
    public Optional<Account> findAgent(UUID id) {
        return accounts.find(id).filter(account -> account.getRole().isStaff() && !account.isDisabled());
    }

    /** Everybody of the desk to whom work can be given, by name. */
    @Requires(Permission.READ_PEOPLE)
    public List<Account> agents() {
        return accounts.staff();
    }

    /** Whoever has this address. */
    @Requires(Permission.READ_PEOPLE)
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }

    /** Companies that the desk serves, by name. */
    @Requires(Permission.READ_PEOPLE)
    public List<Organisation> organisations() {
        return accounts.organisations();
    }

    /** The caller's organisation, if its members may see each other's tickets. */
    @Requires(Permission.USE_PORTAL)
    public Optional<UUID> findSharingOrganisation() {
        return CallerContext.current().account().flatMap(accounts::findSharingOrganisation);
    }

    /**
     * The members of an organisation who may see each other's tickets; nobody when they may not.
     *
     * @param most no more of them than this
     */
    @Requires(Permission.READ_PEOPLE)
    public Set<UUID> findSharingMembers(UUID organisation, int most) {
        return Set.copyOf(accounts.sharingMembers(organisation, most));
    }

    @Requires(Permission.ADMINISTER)
    public Organisation createOrganisation(String name) {
        var organisation = new Organisation(CallerContext.current().tenant(), name, clock.instant());
        accounts.add(organisation);
        return organisation;
    }

    /** Somebody who can sign in at once, without a confirmation by mail. */
    @Requires(Permission.ADMINISTER)
    public Account createPerson(String email, String name, Role role, String password) {
        var account =
                new Account(CallerContext.current().tenant(), new EmailAddress(email), name, role, clock.instant());
        account.setPasswordHash(passwords.hash(password));
        account.confirmEmail(clock.instant());
        accounts.add(account);
        return account;
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The accounts behind the tenant's customers, for the feature that keeps customers: it says who may do this. */
@ApplicationScoped
public class CustomerAccounts {

    @Inject
    AccountRepository accounts;

    @Inject
    LoginTokenRepository tokens;

    @Inject
    Event<LoginsRevoked> ended;

    @Inject
    Event<ProfileChanged> changed;

    @Inject
    Clock clock;

    /** Whoever has this address, also somebody of the desk. */
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }

    /**
     * A customer's account without a password; empty when the address is somebody's already, also when two come at
     * once.
     */
    public Optional<Account> open(EmailAddress email, String name, Optional<Organisation> organisation) {
        var made = new Account(CallerContext.current().tenant(), email, name, Role.CUSTOMER, clock.instant());
        accounts.addUnlessTaken(made);
        var opened = accounts.findByEmail(email).filter(made::equals);
        opened.ifPresent(account -> organisation.ifPresent(account::join));
        accounts.flush();
        return opened;
    }

    /**
     * The account, kept from others until the transaction ends.
     *
     * @throws NotFoundException when the tenant has no such account
     */
    public Account lock(UUID id) {
        var account = accounts.get(id);
        accounts.lock(account);
        return account;
    }

    /** Lets nobody in by the account any more, and ends what it is signed in with. */
    public void shutOut(Account account) {
        account.disable(clock.instant());
        ended.fire(tokens.revokeAll(account.getId(), clock.instant()));
    }

    /** Writes what was changed in the account, and tells of it. */
    public void save(Account account) {
        accounts.flush();
        changed.fire(new ProfileChanged(account.getId()));
    }
}

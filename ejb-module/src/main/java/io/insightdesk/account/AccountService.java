package io.insightdesk.account;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** The own account. What other features need of people is in {@link PeopleService}. */
@Stateless
public class AccountService {

    @Inject
    AccountRepository accounts;

    @Requires(Permission.OWN_ACCOUNT)
    public Profile me() {
        return Profile.of(accounts.get(Callers.current().requireAccount()));
    }

    /** The language of one's pages and mails from now on. */
    @Requires(Permission.OWN_ACCOUNT)
    public void speak(Locale language) {
        accounts.get(Callers.current().requireAccount()).speak(language);
    }

    /** For signing in, which happens before anybody is known. */
    @Requires(Permission.SYSTEM)
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }
}

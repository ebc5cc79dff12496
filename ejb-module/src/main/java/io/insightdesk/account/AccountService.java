package io.insightdesk.account;

import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The own account. What other features need of people is in {@link PeopleService}. */
@Stateless
public class AccountService {

    @Inject
    AccountRepository accounts;

    @Inject
    LoginTokenRepository tokens;

    @Inject
    Event<LoginsEnded> ended;

    @Inject
    Event<ProfileChanged> changed;

    @Inject
    Clock clock;

    @Requires(Permission.OWN_ACCOUNT)
    public Profile me() {
        return Profile.of(accounts.get(Callers.current().requireAccount()));
    }

    /** The language of one's pages and mails from now on. */
    @Requires(Permission.OWN_ACCOUNT)
    public void speak(Locale language) {
        var account = accounts.get(Callers.current().requireAccount());
        account.speak(language);
        changed.fire(new ProfileChanged(account.getId()));
    }

    /** For signing in, which happens before anybody is known. */
    @Requires(Permission.SYSTEM)
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.findByEmail(email);
    }

    /** For choosing a password, which happens before anybody is known. */
    @Requires(Permission.SYSTEM)
    public EmailAddress email(UUID account) {
        return new EmailAddress(accounts.get(account).getEmail());
    }

    /**
     * The owner of the address has answered its mail and chosen a password. Whoever was signed in before is signed out.
     *
     * @throws UnknownLinkException when the token was used meanwhile
     */
    @Requires(Permission.SYSTEM)
    public void confirm(TokenText token, String passwordHash) {
        var now = clock.instant();
        var used =
                tokens.findForUse(token).filter(found -> found.isValidAt(now)).orElseThrow(UnknownLinkException::new);
        used.use(now);
        var account = accounts.get(used.getAccountId());
        account.confirmEmail(now);
        account.setPasswordHash(passwordHash);
        ended.fire(new LoginsEnded(tokens.revokeAll(account.getId(), now)));
    }

    /** Makes the token for a {@link ConfirmationMail}. Only its text is the secret. */
    @Requires(Permission.SYSTEM)
    public TokenText makeConfirmation(UUID account) {
        var now = clock.instant();
        var text = TokenText.random(LoginKind.CONFIRM);
        tokens.add(
                new LoginToken(Callers.current().tenant(), account, LoginKind.CONFIRM, Ids.next(), text.hash(), now));
        return text;
    }
}

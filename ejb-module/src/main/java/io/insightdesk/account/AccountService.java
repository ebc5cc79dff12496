package io.insightdesk.account;

import io.insightdesk.platform.Language;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
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
    Event<LoginsRevoked> ended;

    @Inject
    Event<ProfileChanged> changed;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    @Requires(Permission.OWN_ACCOUNT)
    public Profile me() {
        return Profile.of(accounts.get(CallerContext.current().requireAccount()));
    }

    /** @throws io.insightdesk.platform.input.InvalidInputException with all that is wrong; nothing is changed then */
    @Requires(Permission.OWN_ACCOUNT)
    public void changeProfile(ProfileChange given) {
        var check = new InputCheck();
        var wanted = Drafts.check(check, given);
        check.tell("name");
        var language = language(check, wanted.language());
        var zone = zone(check, wanted.timeZone());
        check.throwIfWrong();
        var account = accounts.get(CallerContext.current().requireAccount());
        account.rename(wanted.name());
        account.changeLanguage(language);
        account.liveIn(zone);
        changed.fire(new ProfileChanged(account.getId()));
    }

    private static Optional<Locale> language(InputCheck check, String given) {
        var language = Optional.ofNullable(given).filter(tag -> !tag.isBlank()).map(Locale::forLanguageTag);
        if (language.isPresent() && !Language.isSpoken(language.get())) {
            check.wrong("language", Rule.UNKNOWN);
        }
        return language;
    }

    private static Optional<ZoneId> zone(InputCheck check, String given) {
        var id = Optional.ofNullable(given).filter(text -> !text.isBlank());
        if (id.isPresent() && !ZoneId.getAvailableZoneIds().contains(id.get())) {
            check.wrong("timeZone", Rule.UNKNOWN);
            return Optional.empty();
        }
        return id.map(ZoneId::of);
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
     * @param name what to call them from now on; empty for what they are called already
     * @throws InvalidLinkException when the token was used meanwhile
     */
    @Requires(Permission.SYSTEM)
    public void confirm(TokenSecret token, String passwordHash, Optional<String> name) {
        var now = clock.instant();
        var used =
                tokens.findForUse(token).filter(found -> found.isValidAt(now)).orElseThrow(InvalidLinkException::new);
        used.use(now);
        var account = accounts.get(used.getAccountId());
        var hadPassword = account.canSignIn();
        account.confirmEmail(now);
        account.setPasswordHash(passwordHash);
        name.ifPresent(account::rename);
        ended.fire(tokens.revokeAll(account.getId(), now));
        if (hadPassword) {
            tellOwner(account.getId());
        }
    }

    /**
     * A new password in place of another one. Whoever is signed in elsewhere is signed out.
     *
     * @param kept the sign-in that goes on
     */
    @Requires(Permission.SYSTEM)
    public void replacePassword(UUID account, String passwordHash, UUID kept) {
        accounts.get(account).setPasswordHash(passwordHash);
        ended.fire(tokens.revokeAllBut(kept, account, clock.instant()));
        tellOwner(account);
    }

    /** Of a new password in place of an old one, should somebody else have chosen it. */
    private void tellOwner(UUID account) {
        jobs.enqueue(PasswordChangedMail.KIND, new PasswordChangedMail(account));
    }

    /**
     * Makes the token of a mail's link. Only its text is the secret.
     *
     * @param kind what the link is for
     */
    @Requires(Permission.SYSTEM)
    public TokenSecret makeLink(UUID account, LoginKind kind) {
        var text = TokenSecret.random(kind);
        tokens.add(new LoginToken(
                CallerContext.current().tenant(), account, kind, Ids.next(), text.hash(), clock.instant()));
        return text;
    }
}

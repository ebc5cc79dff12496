package io.insightdesk.account;

import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Begins, proves and ends sign-ins. Requests are proved through {@link LoginDirectory}, which remembers; passwords are
 * checked by {@link SignInService}.
 */
@Stateless
public class LoginService {

    private static final int MOST_SHOWN = 100;

    @Inject
    LoginTokenRepository tokens;

    @Inject
    AccountRepository accounts;

    @Inject
    Event<LoginsRevoked> ended;

    @Inject
    Clock clock;

    @NoPermissionRequired("the token is the permission")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<UUID> findTenant(TokenSecret token) {
        return tokens.findTenant(token);
    }

    @NoPermissionRequired("the token is the permission")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Login> findValid(TokenSecret token) {
        return tokens.findValid(token, clock.instant());
    }

    /** Signs a person in to the pages; what proves that it is this person has been checked. */
    @Requires(Permission.SYSTEM)
    public PageLogin openPages(UUID accountId, LoginOrigin origin) {
        var account = accounts.get(accountId);
        var now = clock.instant();
        var family = Ids.next();
        var token = issue(account, LoginKind.PAGE, family, origin, now);
        var expiry = now.plus(LoginKind.PAGE.lifetime());
        return new PageLogin(
                new Login(account.getTenantId(), account.getId(), account.getRole(), family, expiry), token);
    }

    /** Signs a person in to the API; what proves that it is this person has been checked. */
    @Requires(Permission.SYSTEM)
    public ApiTokens openApi(UUID accountId, LoginOrigin origin) {
        return issuePair(accounts.get(accountId), Ids.next(), origin, clock.instant());
    }

    /**
     * Exchanges a refresh token for new tokens, once. A second use means that the token was stolen, from one side or
     * the other, and ends the whole sign-in (RFC 9700, 4.14.2).
     *
     * @return empty when the token is not good for it
     */
    @NoPermissionRequired("the token is the permission")
    public Optional<ApiTokens> refresh(TokenSecret token, LoginOrigin origin) {
        var now = clock.instant();
        var found = tokens.findForUse(token);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var old = found.get();
        if (old.isUsed()) {
            ended.fire(tokens.revokeFamily(old.getAccountId(), old.getFamily(), now));
            return Optional.empty();
        }
        var account = accounts.get(old.getAccountId());
        if (!old.isValidAt(now) || !account.canSignIn()) {
            return Optional.empty();
        }
        old.use(now);
        return Optional.of(issuePair(account, old.getFamily(), origin, now));
    }

    /** Ends one of the caller's own sign-ins, with every token that came from it. */
    @Requires(Permission.OWN_ACCOUNT)
    public void end(UUID family) {
        ended.fire(tokens.revokeFamily(CallerContext.current().requireAccount(), family, clock.instant()));
    }

    /** The caller's own sign-ins that are good now, the latest first. */
    @Requires(Permission.OWN_ACCOUNT)
    public List<SignInRow> signIns() {
        return tokens.signIns(CallerContext.current().requireAccount(), clock.instant(), MOST_SHOWN);
    }

    /** Ends all of the caller's own sign-ins but this one. */
    @Requires(Permission.OWN_ACCOUNT)
    public void endOthers(UUID kept) {
        ended.fire(tokens.revokeAllBut(kept, CallerContext.current().requireAccount(), clock.instant()));
    }

    /** Ends all of the caller's own sign-ins, on every device. */
    @Requires(Permission.OWN_ACCOUNT)
    public void endEverywhere() {
        ended.fire(tokens.revokeAll(CallerContext.current().requireAccount(), clock.instant()));
    }

    /**
     * Deletes logins of all tenants that were over before the moment.
     *
     * @param most how many of each tenant
     * @return how many there were
     */
    @NoPermissionRequired("for the ticker, which has no tenant; what is over can't be used anyway")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long prune(Instant before, int most) {
        return tokens.prune(before, most);
    }

    private ApiTokens issuePair(Account account, UUID family, LoginOrigin origin, Instant now) {
        return new ApiTokens(
                issue(account, LoginKind.ACCESS, family, origin, now),
                issue(account, LoginKind.REFRESH, family, origin, now));
    }

    private TokenSecret issue(Account account, LoginKind kind, UUID family, LoginOrigin origin, Instant now) {
        var text = TokenSecret.random(kind);
        tokens.add(new LoginToken(account.getTenantId(), account.getId(), kind, family, text.hash(), origin, now));
        return text;
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Finds who a token belongs to: every request asks. The token says its tenant, so none need be known. */
@ApplicationScoped
public class LoginDirectory {

    @Inject
    LoginService logins;

    @Inject
    LoginCache cache;

    @Inject
    RateLimiter limiter;

    /**
     * @param sent what the client sent, perhaps null or nonsense
     * @return the sign-in that it proves; empty when it proves none, or as a token of another kind
     */
    public Optional<Login> find(LoginKind kind, String sent) {
        return TokenSecret.parse(kind, sent).flatMap(token -> cache.find(token).or(() -> read(token)));
    }

    /**
     * {@link #find} for a call of the API or a request for a page, which counts towards its token's limit.
     *
     * @param kind {@link LoginKind#ACCESS} or {@link LoginKind#PAGE}
     * @throws RateLimitExceededException when the token calls too often
     */
    public Optional<Login> findAndCount(LoginKind kind, String sent) {
        return TokenSecret.parse(kind, sent)
                .flatMap(token -> limiter.find(token).or(() -> readAndCount(token)));
    }

    /**
     * Exchanges a refresh token; see {@link LoginService#refresh}.
     *
     * @param mayBeOf whether a token of this tenant is good here
     */
    public Optional<ApiTokens> refresh(String sent, Predicate<UUID> mayBeOf, LoginOrigin origin) {
        return TokenSecret.parse(LoginKind.REFRESH, sent).flatMap(token -> logins.findTenant(token)
                .filter(mayBeOf)
                .flatMap(tenant -> CallerContext.callAs(Caller.visitor(tenant), () -> logins.refresh(token, origin))));
    }

    private Optional<Login> readAndCount(TokenSecret token) {
        var found = read(token);
        if (found.isPresent()) {
            limiter.countRead(token);
        }
        return found;
    }

    private Optional<Login> read(TokenSecret token) {
        var found = logins.findTenant(token)
                .flatMap(tenant -> CallerContext.callAs(Caller.visitor(tenant), () -> logins.findValid(token)));
        found.ifPresent(login -> cache.keep(token, login));
        return found;
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.NoPermissionRequired;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Signs people in by password, in the caller's tenant. Whatever is wrong (tenant, address, password, an account that is
 * not confirmed or was disabled), the work and the answer are the same. No transaction is open while an attempt waits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    @Inject
    SignInThrottle throttle;

    @Inject
    AccountService accounts;

    @Inject
    LoginService logins;

    @Inject
    PasswordHasher passwords;

    /**
     * @throws InvalidCredentialsException whatever was wrong;
     * @throws TooManyAttemptsException when nothing was checked
     */
    @NoPermissionRequired("visitors sign in here")
    public PageLogin signInToPages(Credentials credentials, LoginOrigin origin) {
        return signIn(credentials, origin, account -> logins.openPages(account, origin));
    }

    /** Like {@link #signInToPages}. */
    @NoPermissionRequired("visitors sign in here")
    public ApiTokens signInToApi(Credentials credentials, LoginOrigin origin) {
        return signIn(credentials, origin, account -> logins.openApi(account, origin));
    }

    private <T> T signIn(Credentials credentials, LoginOrigin origin, Function<UUID, T> open) {
        var tenant = CallerContext.current().tenant();
        var system = Caller.system(tenant, Cause.SYSTEM);
        var email =
                Optional.of(credentials.email()).filter(EmailAddress::isValid).map(EmailAddress::new);
        var countedAs = email.map(EmailAddress::value).orElse("");
        return throttle.delayed(tenant, countedAs, origin.address(), () -> {
            var account = email.flatMap(known -> CallerContext.callAs(system, () -> accounts.findByEmail(known)));
            var fits = passwords.matches(credentials.password(), account);
            var welcome = account.filter(Account::canSignIn).filter(known -> fits);
            return welcome.map(known -> CallerContext.callAs(system, () -> open.apply(known.getId())))
                    .orElseThrow(InvalidCredentialsException::new);
        });
    }
}

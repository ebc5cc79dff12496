package io.insightdesk.account;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.OpenToAll;
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

    /** @throws WrongCredentialsException whatever was wrong; @throws TooManyAttemptsException when nothing was checked */
    @OpenToAll("visitors sign in here")
    public PageLogin signInToPages(Credentials credentials, LoginOrigin origin) {
        return signIn(credentials, origin, account -> logins.openPages(account, origin));
    }

    /** Like {@link #signInToPages}. */
    @OpenToAll("visitors sign in here")
    public ApiLogin signInToApi(Credentials credentials, LoginOrigin origin) {
        return signIn(credentials, origin, account -> logins.openApi(account, origin));
    }

    private <T> T signIn(Credentials credentials, LoginOrigin origin, Function<UUID, T> open) {
        var tenant = Callers.current().tenant();
        var system = Caller.system(tenant, Cause.SYSTEM);
        var email =
                Optional.of(credentials.email()).filter(EmailAddress::isValid).map(EmailAddress::new);
        var countedAs = email.map(EmailAddress::value).orElse("");
        return throttle.slowed(tenant, countedAs, origin.address(), () -> {
            var account = email.flatMap(known -> Callers.callAs(system, () -> accounts.findByEmail(known)));
            var fits = passwords.matches(credentials.password(), account);
            var welcome = account.filter(Account::canSignIn).filter(known -> fits);
            return welcome.map(known -> Callers.callAs(system, () -> open.apply(known.getId())))
                    .orElseThrow(WrongCredentialsException::new);
        });
    }
}

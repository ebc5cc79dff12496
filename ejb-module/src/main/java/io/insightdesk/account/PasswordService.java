package io.insightdesk.account;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Changes the own password. The present one is asked for, and guessing it costs the same waits as at the sign-in. No
 * transaction is open while passwords are hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordService {

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher passwords;

    @Inject
    SignInThrottle throttle;

    /**
     * Ends every sign-in of the account but one.
     *
     * @param kept the sign-in in which the password is changed
     * @param clientAddress from where, for the throttle
     * @throws io.insightdesk.platform.input.InvalidInputException when the wanted password breaks the rules
     * @throws InvalidCredentialsException when the present one is not right
     * @throws TooManyAttemptsException when nothing was checked
     */
    @Requires(Permission.OWN_ACCOUNT)
    public void change(PasswordChange given, UUID kept, String clientAddress) {
        var caller = CallerContext.current();
        var email = new EmailAddress(accounts.me().email());
        var check = new InputCheck();
        NewPassword.check(check, "wanted", given.wanted(), email);
        check.throwIfWrong();
        var system = Caller.system(caller.tenant(), Cause.SYSTEM);
        var account = throttle.delayed(caller.tenant(), email.value(), clientAddress, () -> {
            var own = CallerContext.callAs(system, () -> accounts.findByEmail(email));
            if (given.present().length() > NewPassword.LONGEST || !passwords.matches(given.present(), own)) {
                throw new InvalidCredentialsException();
            }
            return own.orElseThrow().getId();
        });
        var hash = passwords.hash(given.wanted());
        CallerContext.runAs(system, () -> accounts.replacePassword(account, hash, kept));
    }
}

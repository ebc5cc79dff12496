package io.insightdesk.account;

import io.insightdesk.platform.input.InputCheck;
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
import java.util.stream.Stream;

/**
 * The answer to a {@link ConfirmationMail}, {@link PasswordResetMail} or {@link InvitationMail}: the owner of the address chooses a password and is
 * signed in. No transaction is open while the password is hashed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmationService {

    @Inject
    LoginService logins;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher passwords;

    /** Whether the link of a mail is good (still). */
    @NoPermissionRequired("the link is the permission")
    public boolean isValid(String link) {
        return token(link).flatMap(logins::findValid).isPresent();
    }

    /**
     * @param link the secret part of the mail's link
     * @throws InvalidLinkException when the link is not good (any more)
     * @throws io.insightdesk.platform.input.InvalidInputException when the password breaks the rules
     */
    @NoPermissionRequired("the link is the permission")
    public PageLogin confirm(String link, String password, LoginOrigin origin) {
        return confirm(link, Optional.empty(), password, origin);
    }

    /** {@link #confirm} for somebody who was invited, who chooses a name, too. */
    @NoPermissionRequired("the link is the permission")
    public PageLogin join(String link, String name, String password, LoginOrigin origin) {
        return confirm(link, Optional.of(name), password, origin);
    }

    private PageLogin confirm(String link, Optional<String> name, String password, LoginOrigin origin) {
        var token = token(link).orElseThrow(InvalidLinkException::new);
        var account = logins.findValid(token).map(Login::account).orElseThrow(InvalidLinkException::new);
        var system = Caller.system(CallerContext.current().tenant(), Cause.SYSTEM);
        return CallerContext.callAs(system, () -> confirm(token, account, name, password, origin));
    }

    private static Optional<TokenSecret> token(String link) {
        return Stream.of(LoginKind.CONFIRM, LoginKind.RESET, LoginKind.INVITE)
                .flatMap(kind -> TokenSecret.parse(kind, link).stream())
                .findFirst();
    }

    private PageLogin confirm(
            TokenSecret token, UUID account, Optional<String> name, String password, LoginOrigin origin) {
        var check = new InputCheck();
        var chosen = name.map(typed -> check.line("name", typed, Account.LONGEST_NAME));
        NewPassword.check(check, "password", password, accounts.email(account));
        check.throwIfWrong();
        accounts.confirm(token, passwords.hash(password), chosen);
        return logins.openPages(account, origin);
    }
}

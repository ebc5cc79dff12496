package io.insightdesk.account;

import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Helps who has forgotten the password: the owner of the address gets a link by mail and chooses another one, which
 * {@link ConfirmationService} takes. Whether there is such an account is not told.
 */
@Stateless
public class PasswordResetService {

    @Inject
    AccountRepository accounts;

    @Inject
    JobQueue jobs;

    @Inject
    MailLimit limit;

    /**
     * @throws io.insightdesk.platform.input.InvalidInputException when the address can't be one
     * @throws TooManyAttemptsException when too many came from the client's address
     */
    @NoPermissionRequired("nothing is disclosed before the e-mail is confirmed")
    public void request(String typed, String clientAddress) {
        var check = new InputCheck();
        var address = Drafts.check(check, new AddressDraft(typed)).email();
        check.throwIfWrong();
        sendMail(new EmailAddress(address), clientAddress);
    }

    private void sendMail(EmailAddress email, String clientAddress) {
        limit.countSender(MailLimit.Form.PASSWORD_RESET, clientAddress);
        if (limit.mayMail(CallerContext.current().tenant(), email)) {
            accounts.findByEmail(email)
                    .filter(account -> !account.isDisabled())
                    .ifPresent(account -> jobs.enqueue(PasswordResetMail.KIND, new PasswordResetMail(account.getId())));
        }
    }
}

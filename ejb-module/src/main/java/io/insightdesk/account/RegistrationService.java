package io.insightdesk.account;

import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Role;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * How customers sign up: they enter an address, and the reader of its mail chooses the password. So a
 * stranger who registers somebody else's address gains nothing, and learns nothing: known and unknown addresses get the
 * same answer, and a mail.
 */
@Stateless
public class RegistrationService {

    @Inject
    AccountRepository accounts;

    @Inject
    TenantDirectory tenants;

    @Inject
    JobQueue jobs;

    @Inject
    MailLimit limit;

    @Inject
    Clock clock;

    /**
     * @throws io.insightdesk.platform.input.InvalidInputException when name or address can't be
     * @throws RegistrationClosedException when the tenant lets nobody register
     * @throws TooManyAttemptsException when too many came from the client's address
     */
    @NoPermissionRequired("visitors register here; nothing is disclosed before they confirm the e-mail")
    public void register(Registration asked, String clientAddress) {
        if (!tenants.current().registrationOpen()) {
            throw new RegistrationClosedException();
        }
        var check = new InputCheck();
        var checked = Drafts.check(check, asked);
        check.throwIfWrong();
        sendMail(new EmailAddress(checked.email()), checked.name(), clientAddress);
    }

    private void sendMail(EmailAddress email, String name, String clientAddress) {
        var tenant = CallerContext.current().tenant();
        limit.countSender(MailLimit.Form.REGISTRATION, clientAddress);
        accounts.addUnlessTaken(new Account(tenant, email, name, Role.CUSTOMER, clock.instant()));
        if (limit.mayMail(tenant, email)) {
            var account = accounts.findByEmail(email).orElseThrow();
            jobs.enqueue(ConfirmationMail.KIND, new ConfirmationMail(account.getId()));
        }
    }
}

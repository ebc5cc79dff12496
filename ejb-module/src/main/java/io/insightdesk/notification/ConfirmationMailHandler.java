package io.insightdesk.notification;

import io.insightdesk.account.ConfirmationMail;
import io.insightdesk.account.LoginKind;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes the mail with the link by which an address is confirmed. */
@ApplicationScoped
public class ConfirmationMailHandler implements DeliveryHandler<ConfirmationMail> {

    @Inject
    PasswordMails mails;

    @Override
    public JobKind<ConfirmationMail> kind() {
        return ConfirmationMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(ConfirmationMail mail) {
        return mails.deliver(mail.account(), LoginKind.CONFIRM, "confirm");
    }
}

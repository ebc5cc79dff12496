package io.insightdesk.notification;

import io.insightdesk.account.LoginKind;
import io.insightdesk.account.PasswordResetMail;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes the mail with the link by which a forgotten password is replaced. */
@ApplicationScoped
public class PasswordResetMailHandler implements DeliveryHandler<PasswordResetMail> {

    @Inject
    PasswordMails mails;

    @Override
    public JobKind<PasswordResetMail> kind() {
        return PasswordResetMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(PasswordResetMail mail) {
        return mails.deliver(mail.account(), LoginKind.RESET, "reset");
    }
}

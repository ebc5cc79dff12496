package io.insightdesk.notification;

import io.insightdesk.account.PasswordChangedMail;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes the mail that tells of a new password; its link leads to where one chooses another. */
@ApplicationScoped
public class PasswordChangedMailHandler implements DeliveryHandler<PasswordChangedMail> {

    @Inject
    PasswordMails mails;

    @Override
    public JobKind<PasswordChangedMail> kind() {
        return PasswordChangedMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(PasswordChangedMail mail) {
        return mails.deliverNotice(mail.account(), "changed");
    }
}

package io.insightdesk.notification;

import io.insightdesk.account.InvitationMail;
import io.insightdesk.account.LoginKind;
import io.insightdesk.platform.jobs.DeliveryHandler;
import io.insightdesk.platform.jobs.JobKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes the e-mail with the link of an invitation. */
@ApplicationScoped
public class InvitationMailHandler implements DeliveryHandler<InvitationMail> {

    @Inject
    PasswordMails mails;

    @Override
    public JobKind<InvitationMail> kind() {
        return InvitationMail.KIND;
    }

    @Override
    public Optional<Delivery> prepare(InvitationMail mail) {
        return mails.deliver(mail.account(), LoginKind.INVITE, "invite");
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The e-mail with the link of an invitation. Like {@link ConfirmationMail} it holds no secret. */
public record InvitationMail(UUID account) {

    public static final JobKind<InvitationMail> KIND =
            new JobKind<>("account.invitation", Lane.DELIVERY, InvitationMail.class);
}

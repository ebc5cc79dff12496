package io.insightdesk.account;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The e-mail with the link for choosing a new password. Like {@link ConfirmationMail} it holds no secret. */
public record PasswordResetMail(UUID account) {

    public static final JobKind<PasswordResetMail> KIND =
            new JobKind<>("account.passwordReset", Lane.DELIVERY, PasswordResetMail.class);
}

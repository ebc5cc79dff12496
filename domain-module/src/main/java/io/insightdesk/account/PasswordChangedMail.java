package io.insightdesk.account;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The e-mail that tells the owner of an account that its password was changed, should it have been somebody else. */
public record PasswordChangedMail(UUID account) {

    public static final JobKind<PasswordChangedMail> KIND =
            new JobKind<>("account.passwordChanged", Lane.DELIVERY, PasswordChangedMail.class);
}

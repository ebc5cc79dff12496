package io.insightdesk.account;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * The mail with the link that shows who owns an address. The link's secret is made when the mail is written, so that no
 * job row holds it.
 */
public record ConfirmationMail(UUID account) {

    public static final JobKind<ConfirmationMail> KIND =
            new JobKind<>("account.confirmation", Lane.DELIVERY, ConfirmationMail.class);
}

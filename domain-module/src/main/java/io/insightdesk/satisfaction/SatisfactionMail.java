package io.insightdesk.satisfaction;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The mail that asks a customer for a rating, if it still is to be had by then. */
public record SatisfactionMail(UUID satisfaction) {

    public static final JobKind<SatisfactionMail> KIND =
            new JobKind<>("satisfaction.mail", Lane.DELIVERY, SatisfactionMail.class);
}

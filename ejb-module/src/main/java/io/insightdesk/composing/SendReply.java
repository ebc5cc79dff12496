package io.insightdesk.composing;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The time in which a reply can be taken back is over. */
public record SendReply(UUID reply) {

    static final JobKind<SendReply> KIND = new JobKind<>("composing.send", Lane.WORK, SendReply.class);
}

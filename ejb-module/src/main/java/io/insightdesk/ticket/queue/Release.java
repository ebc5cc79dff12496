package io.insightdesk.ticket.queue;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Job after an account was disabled or a team archived: unresolved tickets become nobody's, or no team's.
 *
 * @param agent whose, or {@code null}
 * @param team whose, or {@code null}
 */
public record Release(UUID agent, UUID team) {

    public static final JobKind<Release> KIND = new JobKind<>("ticket.release", Lane.WORK, Release.class);
}

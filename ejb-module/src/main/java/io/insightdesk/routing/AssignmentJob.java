package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Job: there may be tickets to assign automatically.
 *
 * @param team where; {@code null} for wherever something waits
 */
public record AssignmentJob(UUID team) {

    public static final JobKind<AssignmentJob> KIND = new JobKind<>("routing.handOut", Lane.WORK, AssignmentJob.class);

    static final AssignmentJob ANYWHERE = new AssignmentJob(null);
}

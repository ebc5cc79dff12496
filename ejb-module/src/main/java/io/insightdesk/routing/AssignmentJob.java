package io.insightdesk.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Job: there may be tickets to assign automatically.
 *
 * @param team where; {@code null} for wherever something waits
 */
@JsonInclude(Include.NON_NULL) // nodes of the previous release leave them out
public record AssignmentJob(UUID team) {

    public static final JobKind<AssignmentJob> KIND = new JobKind<>("routing.handOut", Lane.WORK, AssignmentJob.class);

    static final AssignmentJob ANYWHERE = new AssignmentJob(null);
}

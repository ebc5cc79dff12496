package io.insightdesk.ticket.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Job after an account was disabled or a team archived: unresolved tickets become nobody's, or no team's.
 *
 * @param agent whose, or {@code null}
 * @param team whose, or {@code null}
 */
@JsonInclude(Include.NON_NULL) // nodes of the previous release leave them out
public record UnassignJob(UUID agent, UUID team) {

    public static final JobKind<UnassignJob> KIND = new JobKind<>("ticket.release", Lane.WORK, UnassignJob.class);
}

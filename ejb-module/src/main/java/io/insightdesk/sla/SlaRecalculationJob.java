package io.insightdesk.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Work after a change of policies: the promises of the tenant's unresolved tickets are looked up again.
 *
 * @param after where the page before ended: tickets go by their ids
 */
@JsonInclude(Include.NON_NULL) // nodes of the previous release leave them out
public record SlaRecalculationJob(UUID after) {

    public static final JobKind<SlaRecalculationJob> KIND =
            new JobKind<>("sla.reapply", Lane.WORK, SlaRecalculationJob.class);

    /** From the first ticket on. */
    static final SlaRecalculationJob BEGIN = new SlaRecalculationJob(new UUID(0, 0));
}

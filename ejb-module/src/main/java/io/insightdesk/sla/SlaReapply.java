package io.insightdesk.sla;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Work after a change of policies: the promises of the tenant's unresolved tickets are looked up again.
 *
 * @param after where the page before ended: tickets go by their ids
 */
public record SlaReapply(UUID after) {

    public static final JobKind<SlaReapply> KIND = new JobKind<>("sla.reapply", Lane.WORK, SlaReapply.class);

    /** From the first ticket on. */
    static final SlaReapply BEGIN = new SlaReapply(new UUID(0, 0));
}

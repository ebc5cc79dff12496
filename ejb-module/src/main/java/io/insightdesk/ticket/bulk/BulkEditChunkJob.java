package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/** The next tickets of a bulk edit are to be changed, or put back. */
public record BulkEditChunkJob(UUID bulkId) {

    static final JobKind<BulkEditChunkJob> KIND = new JobKind<>("tickets.bulk", Lane.WORK, BulkEditChunkJob.class);
}

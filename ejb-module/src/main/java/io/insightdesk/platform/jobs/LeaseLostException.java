package io.insightdesk.platform.jobs;

import jakarta.ejb.ApplicationException;

/** The job's lease ran out and another worker has claimed it: what this one wrote is rolled back. */
@ApplicationException(rollback = true)
class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(ClaimedJob job) {
        super("lost the lease of the job " + job.id() + " (" + job.kind() + ")");
    }
}

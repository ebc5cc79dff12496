package io.insightdesk.platform.jobs;

import jakarta.ejb.ApplicationException;

/** Carries what a handler threw out of the transaction, which rolls back; the container does not log it. */
@ApplicationException(rollback = true)
class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobFailedException(Exception cause) {
        super(cause);
    }
}

package io.insightdesk.platform.jobs;

/** Carries a handler's checked exception out of the transaction, which rolls back. */
class JobFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobFailedException(Exception cause) {
        super(cause);
    }
}

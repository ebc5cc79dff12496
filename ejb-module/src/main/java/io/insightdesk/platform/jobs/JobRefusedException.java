package io.insightdesk.platform.jobs;

/** The work can never succeed (its subject is gone, the receiver refuses it for good): the job is not tried again. */
public class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobRefusedException(String message) {
        super(message);
    }

    public JobRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}

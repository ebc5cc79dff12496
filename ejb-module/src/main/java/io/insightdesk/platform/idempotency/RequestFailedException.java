package io.insightdesk.platform.idempotency;

import jakarta.ejb.ApplicationException;

/**
 * The call's own work failed: rolls back what it did, and brings the {@link #getCause cause} to the caller as it was.
 */
@ApplicationException(rollback = true)
public class RequestFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    RequestFailedException(Exception cause) {
        super(cause);
    }
}

package io.insightdesk.platform;

import jakarta.ejb.ApplicationException;

/**
 * A request was refused for a reason that the caller can understand. Rolls the transaction back, reaches the
 * web layer unwrapped, and is mapped there once: to a message on the page, to a problem document in the API.
 */
@ApplicationException(rollback = true)
public abstract class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message may quote what was sent: it is {@linkplain LogText#escaped escaped}, since containers log it */
    protected RefusedException(String message) {
        super(LogText.escaped(message));
    }
}

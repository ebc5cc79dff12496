package io.insightdesk.platform.persistence;

import jakarta.ejb.ApplicationException;

/**
 * The database could not do at this moment what it can do at another (REST and pages: 503): see {@link DatabaseFault}. Rolls
 * the transaction back. An application exception, so that the container neither wraps it nor logs each with its trace.
 */
@ApplicationException(rollback = true)
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(Throwable cause) {
        super(DatabaseFault.summary(cause), cause);
    }
}

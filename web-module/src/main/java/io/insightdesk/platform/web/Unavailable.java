package io.insightdesk.platform.web;

import io.insightdesk.platform.persistence.DatabaseFault;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one answer to what the database can't do at this moment: 503, try again shortly. */
public final class Unavailable {

    /** Seconds. */
    public static final int RETRY_AFTER = 5;

    private static final Logger LOG = Logger.getLogger(Unavailable.class.getName());

    private Unavailable() {}

    /** To a call of the API. */
    public static Response response(Throwable failure) {
        log(failure);
        return Problem.response(Fault.UNAVAILABLE.status(), Fault.UNAVAILABLE.detail())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }

    /** One line, because there may be thousands in a minute. */
    public static void log(Throwable failure) {
        LOG.log(Level.WARNING, "Not served, the database is not available: {0}", DatabaseFault.summary(failure));
    }
}

package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.RetryLaterException;
import java.time.Duration;

/** The same call is being worked on at this moment (REST: 409). */
public class RequestInProgressException extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    RequestInProgressException() {
        super(
                Kind.CONFLICT,
                "in-flight",
                "A request with this Idempotency-Key is still in progress. Try again in a moment.",
                Duration.ZERO);
    }
}

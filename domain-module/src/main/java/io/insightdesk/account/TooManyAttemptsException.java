package io.insightdesk.account;

import io.insightdesk.platform.RetryLaterException;
import java.time.Duration;

/** Too many wait already; try again after a while (REST: 429 with Retry-After). Nothing was checked. */
public class TooManyAttemptsException extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    public TooManyAttemptsException(Duration retryAfter) {
        super("Too many attempts. Try again shortly.", retryAfter);
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;
import java.time.Duration;

/** Too many wait already; try again after a while (REST: 429 with Retry-After). Nothing was checked. */
public class TooManyAttemptsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyAttemptsException(Duration retryAfter) {
        super("too many attempts");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}

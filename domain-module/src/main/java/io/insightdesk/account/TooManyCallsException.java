package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;
import java.time.Duration;

/** A token has called the API more often than is allowed (REST: 429 with Retry-After). Nothing was done. */
public class TooManyCallsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyCallsException(Duration retryAfter) {
        super("too many calls in a minute");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}

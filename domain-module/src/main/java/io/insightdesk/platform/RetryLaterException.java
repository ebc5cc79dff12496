package io.insightdesk.platform;

import java.time.Duration;

/** The same may be asked again, but not so soon (REST and pages: 429 with {@code Retry-After}). Nothing was done. */
public abstract class RetryLaterException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    protected RetryLaterException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}

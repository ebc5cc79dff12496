package io.insightdesk.platform;

import java.time.Duration;

/**
 * The same may be asked again, but not so soon (REST and pages: {@code Retry-After}, in general with 429). Nothing was
 * done.
 */
public abstract class RetryLaterException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    protected RetryLaterException(String message, Duration retryAfter) {
        this(Kind.RETRY_LATER, null, message, retryAfter);
    }

    protected RetryLaterException(Kind kind, String problem, String message, Duration retryAfter) {
        super(kind, problem, message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same in whole seconds, never too few, as the header {@code Retry-After} says it. */
    public int retryAfterSeconds() {
        return (int) retryAfter.toSeconds() + 1;
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.RetryLaterException;
import java.time.Duration;

/** A token has called the API more often than is allowed (REST: 429 with Retry-After). Nothing was done. */
public class RateLimitExceededException extends RetryLaterException {

    private static final long serialVersionUID = 1L;

    public RateLimitExceededException(Duration retryAfter) {
        super("too many calls in a minute", retryAfter);
    }
}

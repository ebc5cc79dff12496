package io.insightdesk.platform.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubles each time from {@code first} up to {@code longest}, and varies by up to
 * {@value #JITTER_PERCENT} % so that what failed together does not come back together.
 *
 * @param attempts how often a job is tried before it is given up
 */
public record BackOff(Duration first, Duration longest, int attempts) {

    /** Seconds at first, then hours: about 6 h in all, longer than most outages of a mail server. */
    public static final BackOff JOBS = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1), 16);

    private static final int JITTER_PERCENT = 20;
    private static final int MOST_DOUBLINGS = 30;

    /** @param failed attempts that failed so far, at least 1 */
    public Duration afterAttempt(int failed, RandomGenerator random) {
        var doublings = Math.min(failed - 1, MOST_DOUBLINGS);
        var millis = Math.min(first.toMillis() << doublings, longest.toMillis());
        var jitter = (random.nextDouble() * 2 - 1) * JITTER_PERCENT / 100;
        return Duration.ofMillis(Math.round(millis * (1 + jitter)));
    }

    public boolean isOver(int failed) {
        return failed >= attempts;
    }
}

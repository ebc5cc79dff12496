package io.insightdesk.platform.web;

import java.time.Duration;

/**
 * How slowly a request body may arrive: {@link #PATIENCE} to begin with, and a second more for each kibibyte that has
 * come, but not longer than {@link #LONGEST}. (The rule of Apache's {@code mod_reqtimeout}: who has a slow line is not
 * shut out, who sends nothing is.)
 */
final class MinimumRate {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration LONGEST = Duration.ofMinutes(20);

    private static final int BYTES_PER_SECOND = 1024;

    private MinimumRate() {}

    /** @param received bytes so far, in all that time */
    static boolean isTooSlow(Duration taken, long received) {
        var allowed = PATIENCE.plusSeconds(received / BYTES_PER_SECOND);
        return taken.compareTo(allowed) > 0 || taken.compareTo(LONGEST) > 0;
    }
}

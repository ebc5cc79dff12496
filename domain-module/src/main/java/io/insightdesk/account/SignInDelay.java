package io.insightdesk.account;

import java.time.Duration;

/**
 * How long a sign-in waits after earlier failures: not at all for the first few, then twice as long each time, up to a
 * bound. It never ends in a refusal, so nobody can lock somebody else out.
 *
 * @param free how many failures cost nothing
 * @param first the wait after the next one
 * @param longest what the wait never exceeds
 */
public record SignInDelay(int free, Duration first, Duration longest) {

    /** For one account: people mistype a few times. */
    public static final SignInDelay OF_ACCOUNT = new SignInDelay(3, Duration.ofMillis(500), Duration.ofSeconds(8));

    /** For one address, behind which a whole office may sit. */
    public static final SignInDelay OF_ADDRESS = new SignInDelay(20, Duration.ofMillis(500), Duration.ofSeconds(8));

    /** For how long a failure counts. */
    public static final Duration MEMORY = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 30;

    public Duration after(long failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failures - free, MOST_DOUBLINGS);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}

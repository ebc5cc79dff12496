package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlidingWindowRateTest {

    private static final int LIMIT = 60;

    @Test
    void asManyAsAllowedAreAllowedAndOneMoreIsNot() {
        assertThat(rate(0, 60, 10).isTooHigh()).isFalse();
        assertThat(rate(0, 61, 10).isTooHigh()).isTrue();
    }

    @Test
    void theLastMinuteCountsAsFarAsItIsLessThanAMinuteAgo() {
        assertThat(rate(60, 30, 30).isTooHigh()).isFalse();
        assertThat(rate(60, 31, 30).isTooHigh()).isTrue();
        assertThat(rate(60, 1, 0).isTooHigh()).isTrue();
    }

    @Test
    void whatWasRefusedInTheLastMinuteDoesNotWeigh() {
        assertThat(rate(1_000_000, 1, 1)).satisfies(rate -> assertThat(rate.isTooHigh())
                .isEqualTo(rate(60, 1, 1).isTooHigh()));
        assertThat(rate(1_000_000, 30, 30).isTooHigh()).isFalse();
    }

    @Test
    void whoHasUsedUpThisMinuteWaitsForTheNext() {
        assertThat(rate(0, 61, 10).untilNext()).isEqualTo(Duration.ofSeconds(51));
    }

    /** Until then no call would be allowed, and then one is. */
    @Property
    void theWaitIsJustLongEnough(
            @ForAll @IntRange(min = 1, max = 2000) int limit,
            @ForAll @IntRange(min = 0, max = 4000) int last,
            @ForAll @IntRange(min = 1, max = 4000) int now,
            @ForAll @IntRange(min = 0, max = 59_999) int into) {
        var rate = new SlidingWindowRate(limit, last, now, Duration.ofMillis(into));
        if (!rate.isTooHigh()) {
            return;
        }

        var wait = rate.untilNext();

        assertThat(later(rate, wait.plusMillis(1)).isTooHigh()).isFalse();
        if (wait.toMillis() > 2) {
            assertThat(later(rate, wait.minusMillis(2)).isTooHigh()).isTrue();
        }
    }

    /** The next call, so much later. */
    private static SlidingWindowRate later(SlidingWindowRate rate, Duration wait) {
        var then = rate.into().plus(wait);
        var minute = Duration.ofMinutes(1);
        return then.compareTo(minute) < 0
                ? new SlidingWindowRate(rate.limit(), rate.last(), rate.now() + 1, then)
                : new SlidingWindowRate(rate.limit(), rate.now(), 1, then.minus(minute));
    }

    private static SlidingWindowRate rate(long last, long now, int seconds) {
        return new SlidingWindowRate(LIMIT, last, now, Duration.ofSeconds(seconds));
    }
}

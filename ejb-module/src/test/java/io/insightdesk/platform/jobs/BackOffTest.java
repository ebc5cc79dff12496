package io.insightdesk.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final RandomGenerator NO_JITTER = () -> 1L << 63; // nextDouble() is one half

    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofHours(1), 16);

    @Test
    void doublesWithEachFailedAttempt() {
        assertThat(backOff.afterAttempt(1, NO_JITTER)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backOff.afterAttempt(2, NO_JITTER)).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.afterAttempt(5, NO_JITTER)).isEqualTo(Duration.ofSeconds(80));
    }

    @Property
    void staysWithinItsLimitsHoweverOftenAJobFailed(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int failed, @ForAll long seed) {
        var wait = backOff.afterAttempt(failed, new java.util.Random(seed));

        assertThat(wait).isBetween(Duration.ofSeconds(4), Duration.ofMinutes(72));
    }

    @Test
    void givesUpAtTheLastAttemptAndNotBefore() {
        assertThat(backOff.isOver(15)).isFalse();
        assertThat(backOff.isOver(16)).isTrue();
    }
}

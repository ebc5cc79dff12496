package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

    private static final SignInDelay DELAY = new SignInDelay(3, Duration.ofMillis(500), Duration.ofSeconds(8));

    @Test
    void firstFailuresCostNothing() {
        assertThat(LongStream.range(0, 3).mapToObj(DELAY::after)).containsOnly(Duration.ZERO);
    }

    @Test
    void furtherFailuresDoubleTheWait() {
        assertThat(LongStream.range(3, 7).mapToObj(DELAY::after))
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void waitNeverGrowsBeyondItsBoundSoNobodyIsLockedOut() {
        assertThat(DELAY.after(7)).isEqualTo(Duration.ofSeconds(8));
        assertThat(DELAY.after(Long.MAX_VALUE)).isEqualTo(Duration.ofSeconds(8));
    }
}

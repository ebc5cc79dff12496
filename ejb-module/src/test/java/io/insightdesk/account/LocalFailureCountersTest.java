package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalFailureCountersTest {

    private final MovedClock clock = new MovedClock();
    private final LocalFailureCounters counters = new LocalFailureCounters();

    @BeforeEach
    void useClock() {
        counters.clock = clock;
    }

    @Test
    void failuresOfOneKeyAddUp() {
        counters.add("ana");
        counters.add("ben");

        assertThat(counters.add("ana")).isEqualTo(2);
    }

    @Test
    void failureTakenBackDoesNotCount() {
        counters.add("ana");
        counters.add("ana");

        counters.takeBack("ana");

        assertThat(counters.add("ana")).isEqualTo(2);
    }

    @Test
    void failuresAreForgottenAfterAWhile() {
        counters.add("ana");

        clock.now = clock.now.plus(SignInDelay.MEMORY);

        assertThat(counters.add("ana")).isEqualTo(1);
    }

    @Test
    void successForgetsTheAccountsFailures() {
        counters.add("ana");

        counters.forget("ana");

        assertThat(counters.add("ana")).isEqualTo(1);
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

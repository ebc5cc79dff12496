package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalRequestCountersTest {

    private static final Instant MINUTE = Instant.parse("2026-11-28T10:00:00Z");

    private final LocalRequestCounters calls = new LocalRequestCounters();

    @Test
    void eachCallerIsCountedInThisMinuteAndTheLast() {
        calls.add("ana", MINUTE);
        calls.add("ben", MINUTE);

        assertThat(calls.add("ana", MINUTE)).isEqualTo(new RequestCount(2, 0));
        assertThat(calls.add("ana", MINUTE.plus(1, ChronoUnit.MINUTES))).isEqualTo(new RequestCount(1, 2));
        assertThat(calls.add("ana", MINUTE.plus(3, ChronoUnit.MINUTES))).isEqualTo(new RequestCount(1, 0));
    }

    @Test
    void aFloodOfCallersDoesNotPushOutTheOnesBefore() {
        calls.add("ana", MINUTE);
        IntStream.range(0, 60_000).forEach(caller -> calls.add("caller " + caller, MINUTE));

        assertThat(calls.add("ana", MINUTE)).isEqualTo(new RequestCount(2, 0));
        assertThat(calls.add("caller 59999", MINUTE)).isEqualTo(new RequestCount(1, 0));
    }
}

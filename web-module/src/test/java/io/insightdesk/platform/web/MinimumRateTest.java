package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumRateTest {

    @ParameterizedTest
    @CsvSource({
        "20, 10, false",
        "21, 10, true",
        "60, 40960, false",
        "61, 40960, true",
        "1200, 20000000, false",
        "1201, 20000000, true"
    })
    void aSecondMoreForEachKibibyte(long seconds, long received, boolean tooSlow) {
        assertThat(MinimumRate.isTooSlow(Duration.ofSeconds(seconds), received)).isEqualTo(tooSlow);
    }
}

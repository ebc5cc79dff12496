package io.insightdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationInputTest {

    @ParameterizedTest
    @CsvSource({"4,345600", "0,0", "0.5,43200", "'0,25',21600", "' 14 ',1209600", "0.000001,0"})
    void daysAreTypedWithPointOrComma(String typed, long seconds) {
        assertThat(DurationInput.DAYS.seconds(typed)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "four", "-1", "1e9", "1.2.3", "12345678901", "1."})
    void whatIsNoNumberIsOutOfEveryRange(String typed) {
        assertThat(DurationInput.DAYS.seconds(typed)).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"345600,4", "43200,0.5", "0,0", "864000,10"})
    void lengthsAreShownAsTheyAreTyped(long seconds, String shown) {
        assertThat(DurationInput.DAYS.count(Duration.ofSeconds(seconds))).isEqualTo(shown);
        assertThat(DurationInput.DAYS.seconds(shown)).isEqualTo(seconds);
    }
}

package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    private static final long TEN_YEARS = 3650L * 24 * 3600;

    @ParameterizedTest
    @CsvSource({
        "4h, PT4H",
        "30m, PT30M",
        "1d 2h, PT26H",
        "1d2h, PT26H",
        "90, PT90M",
        "45s, PT45S",
        "2 days 1 hour, PT49H",
        "' 1 Tag  2 Std. 5 min', PT26H5M",
        "1 T, PT24H",
        "2H, PT2H",
        "30m 1h, PT1H30M",
        "0, PT0S",
        "999999999d, PT23999999976H"
    })
    void whatPeopleTypeIsUnderstood(String typed, Duration meant) {
        assertThat(DurationText.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "h",
                "soon",
                "4x",
                "-1h",
                "1.5h",
                "1,5h",
                "1h 30",
                "30 1h",
                "1 2",
                "1hh",
                "1h!",
                "4h\u0000",
                "٤h",
                "1000000000d",
                "1s 1s 1s 1s 1s 1s 1s 1s 1s 1s 1s 1s 1s 1s"
            })
    void whatIsNoDurationIsNone(String typed) {
        assertThat(DurationText.read(typed)).isEmpty();
    }

    @Property
    void whatIsWrittenIsReadAsTheSame(@ForAll @LongRange(min = 0, max = TEN_YEARS) long seconds) {
        var duration = Duration.ofSeconds(seconds);

        assertThat(DurationText.read(DurationText.write(duration))).contains(duration);
    }

    @Property
    void whatIsReadIsWrittenAsTheSame(
            @ForAll @IntRange(min = 1, max = 3650) int days,
            @ForAll @IntRange(min = 1, max = 23) int hours,
            @ForAll @IntRange(min = 1, max = 59) int minutes) {
        var text = days + "d " + hours + "h " + minutes + "m";

        assertThat(DurationText.read(text).map(DurationText::write)).contains(text);
    }

    @Property
    void anyTextIsADurationOrNone(@ForAll @StringLength(max = 100) String text) {
        assertThat(DurationText.read(text).filter(Duration::isNegative)).isEmpty();
    }
}

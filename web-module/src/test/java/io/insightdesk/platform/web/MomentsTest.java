package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT30S, just now, gerade eben",
        "PT1M, 1 minute ago, vor 1 Minute",
        "PT59M, 59 minutes ago, vor 59 Minuten",
        "PT1H, 1 hour ago, vor 1 Stunde",
        "PT23H59M, 23 hours ago, vor 23 Stunden",
        "PT24H, yesterday, gestern",
        "PT72H, 3 days ago, vor 3 Tagen",
        "PT168H, 'Nov 16, 2026', 16.11.2026"
    })
    void momentsAreSaidRelativeToNowUpToAWeek(Duration age, String english, String german) {
        assertThat(moments(Locale.ENGLISH).ago(NOW.minus(age))).isEqualTo(english);
        assertThat(moments(Locale.GERMAN).ago(NOW.minus(age))).isEqualTo(german);
    }

    @Test
    void aCountSaysWhereThereMayBeMore() {
        assertThat(moments(Locale.ENGLISH).counted(14, false)).isEqualTo("14");
        assertThat(moments(Locale.ENGLISH).counted(1000, true)).isEqualTo("1,000+");
        assertThat(moments(Locale.GERMAN).counted(1000, true)).isEqualTo("1.000+");
    }

    @Test
    void aMomentOfANodeWhoseClockIsAheadIsNow() {
        assertThat(moments(Locale.ENGLISH).ago(NOW.plusSeconds(5))).isEqualTo("just now");
    }

    @ParameterizedTest
    @CsvSource({"PT42S, 42s", "PT18M59S, 18m", "PT1H40M, 1h 40m", "PT8H, 8h", "PT31H, 31h", "PT48H, 2d", "PT120H, 5d"})
    void amountsHaveTwoUnitsAtMost(Duration amount, String said) {
        assertThat(moments(Locale.ENGLISH).span(amount)).isEqualTo(said);
    }

    @Test
    void aRunningClockCountsDownAndGoesOnBelowZero() {
        var moments = moments(Locale.ENGLISH);

        assertThat(moments.countdown("running", NOW.plus(Duration.ofMinutes(18))))
                .isEqualTo("18m");
        assertThat(moments.countdown("breached", NOW.minus(Duration.ofMinutes(12))))
                .isEqualTo("−12m");
        assertThat(moments.countdown("paused", null)).isEqualTo("paused");
        assertThat(moments.countdown(null, null)).isEmpty();
    }

    @Test
    void aClockIsUrgentInItsLastHourAndLateAfterIt() {
        var moments = moments(Locale.ENGLISH);

        assertThat(moments.urgency("running", NOW.plus(Duration.ofMinutes(61)))).isEmpty();
        assertThat(moments.urgency("running", NOW.plus(Duration.ofMinutes(59)))).isEqualTo("soon");
        assertThat(moments.urgency("running", NOW.minusSeconds(1))).isEqualTo("late");
        assertThat(moments.urgency("breached", NOW.minusSeconds(1))).isEqualTo("late");
        assertThat(moments.urgency("met", null)).isEqualTo("met");
    }

    @Test
    void whatIsDueIsSaidInTheZoneOfThePerson() {
        var moments = moments(Locale.GERMAN);

        assertThat(moments.due(Instant.parse("2026-11-23T12:30:00Z"))).isEqualTo("13:30");
        assertThat(moments.due(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo("morgen 00:30");
        assertThat(moments.due(Instant.parse("2026-11-26T08:00:00Z"))).isEqualTo("26.11.2026, 09:00");
        assertThat(moments.exact(NOW)).startsWith("Montag, 23. November 2026").contains("11:00:00");
    }

    private static Moments moments(Locale locale) {
        var moments = new Moments();
        var zone = ZoneId.of("Europe/Berlin");
        moments.clock = Clock.fixed(NOW, zone);
        moments.userLocale = new UserLocale() {
            @Override
            public Locale getLocale() {
                return locale;
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }
        };
        moments.start();
        return moments;
    }
}

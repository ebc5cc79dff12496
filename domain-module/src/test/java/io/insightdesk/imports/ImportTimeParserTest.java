package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTimeParserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long LAST_SECOND = 4_102_444_799L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-07-04T12:34:56Z | 2021-07-04T12:34:56Z",
                "2021-07-04t12:34:56z | 2021-07-04T12:34:56Z",
                "2021-07-04T12:34Z | 2021-07-04T12:34:00Z",
                "2021-07-04 12:34:56 UTC | 2021-07-04T12:34:56Z",
                "2021-07-04 12:34:56 utc | 2021-07-04T12:34:56Z",
                "2021-07-04 12:34:56 GMT | 2021-07-04T12:34:56Z",
                "2021-07-04 12:34:56 +0200 | 2021-07-04T10:34:56Z",
                "2021-07-04 12:34:56 -05:30 | 2021-07-04T18:04:56Z",
                "2021-07-04 12:34:56+02 | 2021-07-04T10:34:56Z",
                "2021-07-04 12:34 UTC+02:00 | 2021-07-04T10:34:00Z",
                "2021-07-04 12:34 GMT+0200 | 2021-07-04T10:34:00Z",
                "2021-07-04 12:34 America/New_York | 2021-07-04T16:34:00Z",
                "2021-11-07T01:30:00-05:00[America/New_York] | 2021-11-07T06:30:00Z",
                "2021-07-04T12:34:56.1Z | 2021-07-04T12:34:56.100Z",
                "2021-07-04T12:34:56,25Z | 2021-07-04T12:34:56.250Z",
                "2021-07-04T12:34:56.1234567Z | 2021-07-04T12:34:56.123456Z",
                "2021-07-04 12:34:56.123456789 | 2021-07-04T10:34:56.123456Z",
                "2021/07/04 12:34 | 2021-07-04T10:34:00Z",
                "2021-07-04 9:05 | 2021-07-04T07:05:00Z",
                "2021-7-4 9:05 | 2021-07-04T07:05:00Z",
                "04.07.2021, 12:34 | 2021-07-04T10:34:00Z",
                "4.7.2021 12:34:56 | 2021-07-04T10:34:56Z",
                "04.07.2021 3:54 pm | 2021-07-04T13:54:00Z",
                "2021-07-04 03:54:10 AM | 2021-07-04T01:54:10Z",
                "2021-07-04 12:00 Am +0000 | 2021-07-04T00:00:00Z",
                "2021-07-04 3:54\u202fPM | 2021-07-04T13:54:00Z",
                "20210704 | 2021-07-03T22:00:00Z",
                "20210704T123456Z | -",
                "4. Juli 2021 12:34 | 2021-07-04T10:34:00Z",
                "04/Jul/2021 12:34 | 2021-07-04T10:34:00Z",
                "4-Mär-2021 | 2021-03-03T23:00:00Z",
                "4. Sept. 2021 | 2021-09-03T22:00:00Z",
                "4 Sep. 2021 | 2021-09-03T22:00:00Z",
                "4 march 2021 | 2021-03-03T23:00:00Z",
                "Jul 4, 2021 3:54 PM | 2021-07-04T13:54:00Z",
                "July 4 2021, 15:54 | 2021-07-04T13:54:00Z",
                "Sun, 04 Jul 2021 12:34:56 GMT | 2021-07-04T12:34:56Z",
                "Sonntag, 4. Juli 2021, 12:34 | 2021-07-04T10:34:00Z",
                "So., 4. Dez. 2022 | 2022-12-03T23:00:00Z",
                "2021-07-04 UTC | 2021-07-04T00:00:00Z",
                "2021-07-04+05:00 | 2021-07-03T19:00:00Z",
                "1625402096 | 2021-07-04T12:34:56Z",
                "1625402096.5 | 2021-07-04T12:34:56.500Z",
                "1625402096123 | 2021-07-04T12:34:56.123Z",
                "2021-03-28 02:30 | 2021-03-28T01:30:00Z"
            })
    void theUsualFormsAreUnderstood(String text, String expected) {
        assertThat(read(null, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/07/2021",
                "04/07/2021 12:34",
                "04.07.21",
                "2021-02-30",
                "2021-13-01 10:00",
                "2021-07-04 25:00",
                "2021-07-04 13:54 pm",
                "2021-07-04 0:30 am",
                "2021-07-04 12:34 CEST oder so",
                "Mon, 04 Jul 2021",
                "4 2021",
                "202107041234",
                "20210704123456",
                "162540209",
                "123",
                "2021",
                "2021-07",
                "12:34",
                "yesterday",
                "2021-07-04 12:34:56 +99:00",
                "2021-07-04T12:34:56.1234567891Z",
                "1969-12-31T22:59:59Z",
                "0024-07-01",
                "٢٠٢١-٠٧-٠٤"
            })
    void whatMayMeanSomethingElseIsNoTime(String text) {
        assertThat(read(null, text)).isEqualTo("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd HH:mm:ss z | 2021-07-04 12:34:56 UTC | 2021-07-04T12:34:56Z",
                "yyyy-MM-dd HH:mm:ss z | 2021-07-04 12:34:56 PDT | 2021-07-04T19:34:56Z",
                "yyyy-MM-dd HH:mm:ss VV | 2021-07-04 12:34:56 America/New_York | 2021-07-04T16:34:56Z",
                "yyyy-MM-dd z | 2021-07-04 UTC | 2021-07-04T00:00:00Z",
                "yyyy-MM-dd HH:mm[ z] | 2021-07-04 12:34 | 2021-07-04T10:34:00Z",
                "yyyy-MM-dd HH:mm xx | 2021-07-04 12:34 -0330 | 2021-07-04T16:04:00Z",
                "yyyy-MM-dd HH:mm OOOO | 2021-07-04 12:34 GMT+05:00 | 2021-07-04T07:34:00Z",
                "EEE, dd MMM yyyy HH:mm:ss z | Sun, 04 Jul 2021 12:34:56 GMT | 2021-07-04T12:34:56Z",
                "EEE, dd MMM yyyy HH:mm:ss z | Mon, 04 Jul 2021 12:34:56 GMT | -",
                "dd/MM/yyyy hh:mm a | 04/07/2021 03:54 pm | 2021-07-04T13:54:00Z",
                "dd/MM/yyyy hh:mm a | 04/07/2021 03:54 PM | 2021-07-04T13:54:00Z",
                "d/M/yy h:mma | 4/7/21 3:54Am | 2021-07-04T01:54:00Z",
                "dd/MMM/yy h:mm a | 04/Mär/21 3:54 PM | 2021-03-04T14:54:00Z",
                "dd/MMM/yy | 04/März/21 | 2021-03-03T23:00:00Z",
                "dd/MMM/yy | 04/mar/21 | 2021-03-03T23:00:00Z",
                "dd/MMM/yy | 04/Okt/21 | 2021-10-03T22:00:00Z",
                "dd/LLLL/yy | 04/Oktober/21 | 2021-10-03T22:00:00Z",
                "'yy' dd.MM.yyyy | yy 04.07.2021 | 2021-07-03T22:00:00Z",
                "d.M.yyyy 'um' H 'o''clock' | 4.7.2021 um 9 o'clock | 2021-07-04T07:00:00Z",
                "yyyyMMddHHmmss | 20210704123456 | 2021-07-04T10:34:56Z",
                "yyyyMMdd | 1625402096 | -"
            })
    void aPatternReadsAllThatItSays(String pattern, String text, String expected) {
        assertThat(flaws(pattern)).isEmpty();
        assertThat(read(pattern, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy hh:mm | FORMAT_WITHOUT_HOUR",
                "dd/MM/yyyy KK:mm | FORMAT_WITHOUT_HOUR",
                "dd/MM/yyyy[ hh:mm] | FORMAT_WITHOUT_HOUR",
                "dd/MM/yyyy mm:ss | FORMAT_WITHOUT_HOUR",
                "dd/MM/yyyy a | FORMAT_WITHOUT_HOUR",
                "HH:mm | FORMAT_WITHOUT_DAY",
                "MM/yyyy | FORMAT_WITHOUT_DAY",
                "dd/MM HH:mm | FORMAT_WITHOUT_DAY",
                "YYYY-MM-dd | FORMAT_WITHOUT_DAY",
                "dd/mm/yyyy | FORMAT_WITHOUT_DAY",
                "dMyyyy | MALFORMED",
                "yyyy-MM-ddTHH:mm | MALFORMED",
                "yyyy-MM-dd{ | MALFORMED"
            })
    void aPatternThatLosesWhatItReadsIsRefused(String pattern, String rule) {
        assertThat(flaws(pattern)).containsExactly("mapping.timePattern " + rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-07-04 23:30 UTC | 2021-07-04",
                "31.12.1969 23:59 | 1969-12-31",
                "1625438400 | 2021-07-05",
                "4. Juli 1955 | 1955-07-04"
            })
    void aDayIsTheOneThatStandsThere(String text, LocalDate expected) {
        assertThat(parser(null).readDay(text)).contains(expected);
    }

    @Property
    void aTimeIsTheSameInEveryForm(
            @ForAll @LongRange(max = LAST_SECOND) long second, @ForAll @From("zones") ZoneId zone) {
        var time = Instant.ofEpochSecond(second);
        var there = time.atZone(zone);

        for (var pattern : List.of(
                "uuuu-MM-dd'T'HH:mm:ssXXX",
                "uuuu-MM-dd HH:mm:ss Z",
                "uuuu/M/d H:mm:ss x",
                "d.M.uuuu, h:mm:ss a XX",
                "EEE, d MMM uuuu HH:mm:ss xx",
                "MMMM d, uuuu h:mm:ss a xxx",
                "uuuu-MM-dd'T'HH:mm:ssXXX'['VV']'")) {
            var form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            var text = form.format(there);
            if (there.getOffset().getTotalSeconds() % 60 == 0 && there.getYear() >= 1970) {
                assertThat(read(null, text)).as(text).isEqualTo(time.toString());
                assertThat(read(pattern, text)).as(text).isEqualTo(time.toString());
            }
        }
    }

    @Property
    void microsecondsStay(@ForAll @LongRange(max = LAST_SECOND * 1_000_000) long micros) {
        var time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);

        assertThat(read(null, time.toString())).isEqualTo(time.toString());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia")
                .map(ZoneId::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja-JP", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "fr-FR"})
    void theServersLanguageMakesNoDifference(String language) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(read("dd/MMM/yy h:mm a", "04/Okt/21 3:54 pm")).isEqualTo("2021-10-04T13:54:00Z");
            assertThat(read(null, "4. Juli 2021, 12:34")).isEqualTo("2021-07-04T10:34:00Z");
            assertThat(flaws("dd/MMM/yy h:mm a")).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String read(String pattern, String text) {
        return parser(pattern).read(text).map(Instant::toString).orElse("-");
    }

    private static ImportTimeParser parser(String pattern) {
        return new ImportTimeParser(new Mapping(Map.of(), null, pattern), BERLIN, Locale.GERMAN);
    }

    private static List<String> flaws(String pattern) {
        var check = new InputCheck();
        new Mapping(Map.of(), null, pattern)
                .check(List.of(), new TenantLabels(FieldDefinitions.EMPTY, StatusDefinitions.EMPTY), check);
        return check.errors().stream()
                .filter(error -> error.field().equals("mapping.timePattern"))
                .map(ImportTimeParserTest::words)
                .toList();
    }

    private static String words(FieldError error) {
        return error.field() + " " + error.rule();
    }
}

package io.insightdesk.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times as files have them: ISO 8601 with {@code T} or a blank, with or without an offset, or only the day; or as
 * {@code 31.12.2025 18:30}. Days with slashes need a pattern: nobody knows which number is the month.
 */
final class ImportTimeParser {

    private static final List<DateTimeFormatter> USUAL = Stream.of(
                    "uuuu-MM-dd['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][X]", "uuuu-MM-dd", "d.M.uuuu[' 'HH:mm[:ss]]")
            .map(ImportTimeParser::exactly)
            .toList();
    private static final TemporalQuery<?>[] SHAPES = {OffsetDateTime::from, LocalDateTime::from, LocalDate::from};
    private static final int FIRST_YEAR = 1970;

    private final ZoneId zone;
    private final List<DateTimeFormatter> forms;

    ImportTimeParser(Mapping mapping, ZoneId tenantZone) {
        zone = mapping.timeZone() == null ? tenantZone : ZoneId.of(mapping.timeZone());
        forms = mapping.timePattern() == null ? USUAL : List.of(exactly(mapping.timePattern()));
    }

    /** The 30th of February is no day, and not the 29th. Being exact takes the year without an era: {@code u}. */
    private static DateTimeFormatter exactly(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A day alone is its first moment. Empty when the text is no time, or one before 1970. */
    Optional<Instant> read(String text) {
        return forms.stream().flatMap(form -> read(form, text).stream()).findFirst();
    }

    /** A day in the same forms, whatever the time behind it. */
    Optional<LocalDate> readDay(String text) {
        return forms.stream().flatMap(form -> readDay(form, text).stream()).findFirst();
    }

    private static Optional<LocalDate> readDay(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, LocalDate::from));
        } catch (DateTimeException noTimeOfThisForm) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(DateTimeFormatter form, String text) {
        try {
            var moment = moment(form.parseBest(text, SHAPES[0], SHAPES[1], SHAPES[2]));
            return Optional.of(moment)
                    .filter(found -> found.atZone(zone).getYear() >= FIRST_YEAR)
                    .map(found -> found.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException noTimeOfThisForm) {
            return Optional.empty();
        }
    }

    private Instant moment(Object parsed) {
        if (parsed instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        var local = parsed instanceof LocalDateTime time ? time : ((LocalDate) parsed).atTime(LocalTime.MIN);
        return ZonedDateTime.of(local, zone).toInstant();
    }
}

package io.insightdesk.imports;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Times as files have them: in the mapping's pattern, or else in the {@linkplain UsualTimes usual forms} or as seconds or
 * milliseconds since 1970. What a cell says of hour and zone is part of the time that is read, or the cell is no time. Days
 * with slashes need a pattern, unless the year is in front: nobody knows which number is the month.
 */
public final class ImportTimeParser {

    /** Ten digits are seconds, thirteen milliseconds; with another number of digits it may be a day and a time. */
    private static final Pattern SINCE_1970 = Pattern.compile("\\d{10}(\\d{3})?(?:\\.\\d{1,9})?");

    private static final Pattern OTHER_BLANKS = Pattern.compile("[\\u00a0\\u2009\\u202f]");
    private static final int MILLIS = 3;
    private static final int NANOS = 9;
    private static final int FIRST_YEAR = 1970;

    private final ZoneId zone;
    private final List<DateTimeFormatter> forms;
    private final boolean mayCount;

    /**
     * @param tenantZone of times without one, unless the mapping says another
     * @param tenantLanguage of names of months and days, beside English
     */
    public ImportTimeParser(Mapping mapping, ZoneId tenantZone, Locale tenantLanguage) {
        zone = mapping.timeZone() == null ? tenantZone : ZoneId.of(mapping.timeZone());
        mayCount = mapping.timePattern() == null;
        forms = mayCount
                ? UsualTimes.forms(tenantLanguage, Locale.ENGLISH)
                : new TimePattern(mapping.timePattern()).forms(tenantLanguage, Locale.ENGLISH);
    }

    /** A day alone is its first moment. Empty when the text is no time, or one before 1970. */
    public Optional<Instant> read(String text) {
        return sinceEpoch(text)
                .or(() -> read(text, this::moment))
                .filter(found -> found.atZone(zone).getYear() >= FIRST_YEAR)
                .map(found -> found.truncatedTo(ChronoUnit.MICROS));
    }

    /** The day that stands there, in the same forms, whatever the time behind it. */
    public Optional<LocalDate> readDay(String text) {
        return sinceEpoch(text).map(found -> found.atZone(zone).toLocalDate()).or(() -> read(text, LocalDate::from));
    }

    private Optional<Instant> sinceEpoch(String text) {
        var digits = SINCE_1970.matcher(text.strip());
        if (!mayCount || !digits.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(digits.group());
        var seconds = digits.group(1) == null ? number : number.movePointLeft(MILLIS);
        var nanos = seconds.remainder(BigDecimal.ONE).movePointRight(NANOS);
        return Optional.of(Instant.ofEpochSecond(seconds.longValue(), nanos.longValue()));
    }

    private <T> Optional<T> read(String text, Function<TemporalAccessor, T> meaning) {
        var plain = OTHER_BLANKS.matcher(text).replaceAll(" ").strip();
        return forms.stream()
                .flatMap(form -> read(form, plain, meaning).stream())
                .findFirst();
    }

    private static <T> Optional<T> read(DateTimeFormatter form, String text, Function<TemporalAccessor, T> meaning) {
        var end = new ParsePosition(0);
        if (form.parseUnresolved(text, end) == null || end.getIndex() < text.length()) {
            return Optional.empty(); // without the price of an exception for each form
        }
        try {
            return Optional.of(meaning.apply(form.parse(text)));
        } catch (DateTimeException noTimeOfThisForm) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when it has no day, or an hour that is not clear */
    private Instant moment(TemporalAccessor read) {
        if (read.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(read);
        }
        var time = read.query(TemporalQueries.localTime());
        if (time == null
                && (read.isSupported(ChronoField.HOUR_OF_AMPM) || read.isSupported(ChronoField.MINUTE_OF_HOUR))) {
            throw new DateTimeException("an hour of twelve without am or pm");
        }
        var named = read.query(TemporalQueries.zone());
        return ZonedDateTime.of(LocalDate.from(read), time == null ? LocalTime.MIN : time, named == null ? zone : named)
                .toInstant();
    }
}

package io.insightdesk.imports;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times in forms that everybody reads alike. The year has four digits; a day comes before it, with the month before the
 * day only where the month is a word or the year is in front. Behind it there may be a time, with 12 or 24 hours, and a
 * zone: an offset, {@code UTC} or a name like {@code Europe/Berlin}.
 */
final class UsualTimes {

    private static final String DAY_OF_WEEK = "[EEEE][EEE][ccc][.][,][' ']";
    private static final String MONTH = "[MMMM][MMM][LLL][.]";
    private static final List<String> DAYS = List.of(
            "uuuu-M-d",
            "uuuu/M/d",
            "uuuu.M.d",
            "uuuuMMdd",
            DAY_OF_WEEK + "d.M.uuuu",
            DAY_OF_WEEK + "d[.][' ']['-']['/']" + MONTH + "[,][' ']['-']['/']uuuu",
            DAY_OF_WEEK + MONTH + "' 'd[.][,]' 'uuuu");
    private static final String BEFORE_TIME = "[','][' ']['T']";
    private static final List<String> OFFSETS = List.of("+HH:MM", "+HHmm");
    private static final int MOST_DIGITS = 9;

    private UsualTimes() {}

    /** @param languages of the names of months and days */
    static List<DateTimeFormatter> forms(Locale... languages) {
        return Stream.of(languages)
                .distinct()
                .flatMap(language ->
                        DAYS.stream().flatMap(day -> Stream.of(form(day, false, language), form(day, true, language))))
                .toList();
    }

    private static DateTimeFormatter form(String day, boolean ofTwelveHours, Locale language) {
        var form = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(day);
        if (ofTwelveHours) {
            form.appendPattern(BEFORE_TIME + "h:mm[:ss][' ']a");
        } else {
            form.optionalStart().appendPattern(BEFORE_TIME + "H:mm");
            form.optionalStart().appendPattern(":ss");
            fraction(form, '.');
            fraction(form, ',');
            form.optionalEnd().optionalEnd();
        }
        zone(form);
        return form.toFormatter(language).withResolverStyle(ResolverStyle.STRICT);
    }

    private static void fraction(DateTimeFormatterBuilder form, char point) {
        form.optionalStart()
                .appendLiteral(point)
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, MOST_DIGITS, false)
                .optionalEnd();
    }

    /** The offset comes before the name of a zone, which may have two of them in an hour of autumn. */
    private static void zone(DateTimeFormatterBuilder form) {
        form.optionalStart().appendPattern("[' ']");
        offset(form, "");
        offset(form, "UTC");
        offset(form, "GMT");
        form.optionalStart().appendZoneRegionId().optionalEnd();
        form.optionalStart()
                .appendLiteral('[')
                .appendZoneRegionId()
                .appendLiteral(']')
                .optionalEnd();
        form.optionalEnd();
    }

    private static void offset(DateTimeFormatterBuilder form, String before) {
        for (var offset : OFFSETS) {
            form.optionalStart().appendLiteral(before).appendOffset(offset, "Z").optionalEnd();
        }
    }
}

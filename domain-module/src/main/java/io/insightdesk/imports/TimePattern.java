package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError.Rule;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pattern of {@link DateTimeFormatter} for times, which reads all that it has letters for: names of months and days in
 * their full, short and standalone forms, in any case and in the languages it is asked for, never in the server's.
 */
record TimePattern(String text) {

    private static final String MONTH = "[MMMM][MMM][LLL]";
    private static final String DAY_OF_WEEK = "[EEEE][EEE][ccc]";
    private static final String HOURS_AND_LESS = "HhKkmsSAnNaB";
    private static final int SHORT_NAME = 3;
    private static final int FULL_NAME = 4;

    /** No number in it could stand for another one. */
    private static final ZonedDateTime EXAMPLE =
            ZonedDateTime.of(LocalDateTime.of(2021, 7, 14, 15, 34, 56), ZoneId.of("Europe/Berlin"));

    /** Formatters for its text in each of the languages. */
    List<DateTimeFormatter> forms(Locale... languages) {
        var pattern = readable();
        return Stream.of(languages)
                .distinct()
                .map(language -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(language)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /** Why no times can be read with it, or not without losing a part of them; empty when they can. */
    Optional<Rule> flaw() {
        try {
            DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
            var form = forms(Locale.ENGLISH).get(0);
            return flaw(form.parse(form.format(EXAMPLE)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of(Rule.MALFORMED);
        }
    }

    private Optional<Rule> flaw(TemporalAccessor read) {
        var date = read.query(TemporalQueries.localDate());
        var time = read.query(TemporalQueries.localTime());
        if (!EXAMPLE.toLocalDate().equals(date)) {
            return Optional.of(Rule.FORMAT_WITHOUT_DAY);
        }
        var isTimeLost = time == null || time.getHour() != EXAMPLE.getHour();
        return letters().anyMatch(letter -> HOURS_AND_LESS.indexOf(letter) >= 0) && isTimeLost
                ? Optional.of(Rule.FORMAT_WITHOUT_HOUR)
                : Optional.empty();
    }

    private Stream<Character> letters() {
        return runs().filter(run -> !run.startsWith("'")).map(run -> run.charAt(0));
    }

    /**
     * The pattern with every form of names, and with {@code u} for {@code y}: being exact takes the year without an era (the
     * 30th of February is no day, and not the 29th).
     */
    private String readable() {
        var readable = new StringBuilder();
        runs().forEach(run -> readable.append(isPadded(readable) ? run : readable(run)));
        return readable.toString();
    }

    private static boolean isPadded(StringBuilder before) {
        return !before.isEmpty() && before.charAt(before.length() - 1) == 'p';
    }

    private static String readable(String run) {
        var length = run.length();
        return switch (run.charAt(0)) {
            case 'y' -> "u".repeat(length);
            case 'M', 'L' -> length == SHORT_NAME || length == FULL_NAME ? MONTH : run;
            case 'E' -> length <= FULL_NAME ? DAY_OF_WEEK : run;
            default -> run;
        };
    }

    /** What is between quotes, and each letter with its repetitions. */
    private Stream<String> runs() {
        var runs = Stream.<String>builder();
        for (var start = 0; start < text.length(); ) {
            var end = text.charAt(start) == '\'' ? endOfQuote(start) : endOfRun(start);
            runs.add(text.substring(start, end));
            start = end;
        }
        return runs.build();
    }

    private int endOfQuote(int start) {
        var end = text.indexOf('\'', start + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private int endOfRun(int start) {
        var end = start + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(start)) {
            end++;
        }
        return end;
    }
}

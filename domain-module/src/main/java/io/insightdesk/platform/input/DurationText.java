package io.insightdesk.platform.input;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Durations as people type them: whole numbers, each with its unit, that are added up ({@code 4h}, {@code 1d 2h}, {@code 3
 * Tage 30 Min.}), or a number alone, which means minutes ({@code 90}). Units are days of 24 hours, hours, minutes and
 * seconds, in English and German, written out or abbreviated, with or without a full stop.
 */
public final class DurationText {

    /** The most characters that are read. */
    public static final int LONGEST = 40;

    /** A number and the word for its unit. */
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}) *([a-z]*)[.]{0,1} *");

    /** Written by the first of its words; each is read, whatever language somebody's pages are in. */
    private enum Unit {
        DAY(Duration.ofDays(1), "d", "day", "days", "t", "tag", "tage"),
        HOUR(Duration.ofHours(1), "h", "hour", "hours", "std", "stunde", "stunden"),
        MINUTE(Duration.ofMinutes(1), "m", "min", "minute", "minutes", "minuten", ""),
        SECOND(Duration.ofSeconds(1), "s", "sec", "second", "seconds", "sek", "sekunde", "sekunden");

        private final Duration length;
        private final List<String> words;

        Unit(Duration length, String... words) {
            this.length = length;
            this.words = List.of(words);
        }

        private static Optional<Unit> find(String word) {
            return Stream.of(values()).filter(unit -> unit.words.contains(word)).findFirst();
        }
    }

    private DurationText() {}

    /**
     * What is meant, in whole seconds, however long. Nothing is thrown for what people type.
     *
     * @param text in capital letters or not, in any order of the units, with blanks or without
     * @return empty for {@code null}, a blank text, more than {@link #LONGEST} characters, and for what is no duration: words
     *     that are no unit, signs, fractions, numbers of more than nine digits, and one without unit beside others
     */
    public static Optional<Duration> read(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var typed = text.strip().toLowerCase(Locale.ROOT);
        var part = PART.matcher(typed);
        var sum = Duration.ZERO;
        for (var at = 0; at < typed.length(); at = part.end()) {
            part.region(at, typed.length());
            if (!part.lookingAt() || part.group(2).isEmpty() && part.end() - at < typed.length()) {
                return Optional.empty();
            }
            var unit = Unit.find(part.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(unit.get().length.multipliedBy(Long.parseLong(part.group(1))));
        }
        return Optional.of(sum);
    }

    /**
     * The shortest text that {@link #read} takes for this, with the units of English in their order: {@code 1d 2h}, and {@code
     * 0m} for nothing.
     *
     * @param duration not negative; fractions of a second are left out
     */
    public static String write(Duration duration) {
        var text = Stream.of(
                        part(duration.toDaysPart(), Unit.DAY),
                        part(duration.toHoursPart(), Unit.HOUR),
                        part(duration.toMinutesPart(), Unit.MINUTE),
                        part(duration.toSecondsPart(), Unit.SECOND))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? "0m" : text;
    }

    private static Optional<String> part(long number, Unit unit) {
        return number == 0 ? Optional.empty() : Optional.of(number + unit.words.get(0));
    }
}

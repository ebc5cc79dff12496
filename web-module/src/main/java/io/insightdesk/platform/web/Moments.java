package io.insightdesk.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moments in words, in the language and zone of whoever looks. {@code moments.js} keeps them true while the page stays
 * open, with the same rules.
 */
@Named
@RequestScoped
public class Moments {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Clock clock;

    @Inject
    UserLocale userLocale;

    private Instant now;
    private Locale locale;
    private ZoneId zone;
    private ResourceBundle texts;
    private DateTimeFormatter exact;

    @PostConstruct
    void start() {
        now = clock.instant();
        locale = userLocale.getLocale();
        zone = userLocale.getZone();
        exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        texts = ResourceBundle.getBundle("io.insightdesk.platform.web.texts", locale);
    }

    /** Day and time in full with the zone: what stands on hover. Empty for no moment. */
    public String exact(Instant moment) {
        return moment == null ? "" : exact.format(moment);
    }

    /** The day alone: "3 Nov 2026". */
    public String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone)
                .format(moment);
    }

    /** "2 minutes ago"; a date when it is a week or more. */
    public String ago(Instant moment) {
        var age = age(moment);
        if (age.compareTo(MINUTE) < 0) {
            return texts.getString("ago.now");
        }
        if (age.compareTo(HOUR) < 0) {
            return count("ago.minutes", age.toMinutes());
        }
        if (age.compareTo(DAY) < 0) {
            return count("ago.hours", age.toHours());
        }
        return age.toDays() < 7 ? count("ago.days", age.toDays()) : day(moment);
    }

    /** "2m", "5h", "3d"; a date when it is a week or more. */
    public String brief(Instant moment) {
        var age = age(moment);
        return age.toDays() < 7 ? unit(age) : day(moment);
    }

    /** "14:05" of today, else with the day: when something will be due. */
    public String due(Instant moment) {
        var then = moment.atZone(zone);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(then);
        var today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return time;
        }
        return then.toLocalDate().equals(today.plusDays(1))
                ? MessageFormat.format(texts.getString("due.tomorrow"), time)
                : day(moment) + ", " + time;
    }

    /**
     * What is left of a clock: "18m", "1h 40m", "−12m" when it is over; the state in words when it does not run.
     *
     * @param state {@code running paused met breached cancelled}, or empty when there is no clock
     */
    public String countdown(String state, Instant due) {
        return switch (state == null ? "" : state) {
            case "" -> "";
            case "running", "breached" -> due == null ? texts.getString("sla." + state) : left(due);
            default -> texts.getString("sla." + state);
        };
    }

    /** The style of a countdown: {@code late soon paused met}, or nothing. */
    public String urgency(String state, Instant due) {
        return switch (state == null ? "" : state) {
            case "breached" -> "late";
            case "running" -> due == null || now.plus(HOUR).isBefore(due) ? "" : now.isAfter(due) ? "late" : "soon";
            default -> state == null ? "" : state;
        };
    }

    /** "1h 40m": an amount of time in two units at most. */
    public String span(Duration amount) {
        var seconds = amount.abs().toSeconds();
        if (seconds < MINUTE.toSeconds()) {
            return seconds + "s";
        }
        if (seconds < HOUR.toSeconds()) {
            return seconds / 60 + "m";
        }
        var minutes = seconds % 3600 / 60;
        if (seconds < 10 * HOUR.toSeconds() && minutes > 0) {
            return "%dh %02dm".formatted(seconds / 3600, minutes);
        }
        return seconds < 2 * DAY.toSeconds() ? seconds / 3600 + "h" : seconds / 86400 + texts.getString("unit.day");
    }

    /** "1 day 2 hours": an amount of time to the second; empty for none. */
    public String inFull(Duration amount) {
        if (amount == null) {
            return "";
        }
        return Stream.of(
                        amountOf("duration.days", amount.toDaysPart()),
                        amountOf("duration.hours", amount.toHoursPart()),
                        amountOf("duration.minutes", amount.toMinutesPart()),
                        amountOf("duration.seconds", amount.toSecondsPart()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private Optional<String> amountOf(String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(count(key, number));
    }

    /** A number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The same with a plus behind it where there may be more: "1,000+". */
    public String counted(long number, boolean more) {
        return number(number) + (more ? "+" : "");
    }

    private String left(Instant due) {
        var left = Duration.between(now, due);
        return (left.isNegative() ? "−" : "") + span(left);
    }

    private String unit(Duration age) {
        if (age.compareTo(HOUR) < 0) {
            return age.toMinutes() + "m";
        }
        return age.compareTo(DAY) < 0 ? age.toHours() + "h" : age.toDays() + texts.getString("unit.day");
    }

    private Duration age(Instant moment) {
        var age = Duration.between(moment, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private String count(String key, long number) {
        return MessageFormat.format(texts.getString(key), number);
    }
}

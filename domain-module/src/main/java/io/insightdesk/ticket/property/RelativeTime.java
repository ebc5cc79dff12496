package io.insightdesk.ticket.property;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Distances from now as texts. */
public final class RelativeTime {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

    private RelativeTime() {}

    /** {@code 30m}, {@code 8h} or {@code 2d}; empty for another form. */
    public static Optional<Duration> find(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}

package io.insightdesk.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Lengths of time as people type them: a number of days or hours, perhaps with a fraction after a point or a comma.
 *
 * @param unit what is counted
 */
record DurationInput(Duration unit) {

    static final DurationInput DAYS = new DurationInput(Duration.ofDays(1));
    static final DurationInput HOURS = new DurationInput(Duration.ofHours(1));

    /** Out of every range: what can't be read is as wrong as what is too small. */
    private static final long UNREADABLE = -1;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    long seconds(String typed) {
        var text = typed == null ? "" : typed.strip();
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(unit.toSeconds()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : UNREADABLE;
    }

    String count(Duration length) {
        return BigDecimal.valueOf(length.toSeconds())
                .divide(BigDecimal.valueOf(unit.toSeconds()), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}

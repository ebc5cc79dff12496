package io.insightdesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The languages that a client prefers (RFC 9110, 12.5.4), leniently: programs send {@code en_US} and worse, and nobody is
 * refused an answer for that. What can't be read is passed over, and a weight that can't be counts as none.
 */
public final class AcceptLanguage {

    private static final String HEADER = "Accept-Language";
    private static final int MOST = 32;
    private static final double WHOLE = 1;

    private record Range(Locale language, double weight) {}

    private AcceptLanguage() {}

    /** The most wanted first; without {@code *} and what is not wanted at all. */
    public static List<Locale> of(HttpServletRequest request) {
        return read(request.getHeader(HEADER));
    }

    /** @param header {@code null} without one */
    static List<Locale> read(String header) {
        return Arrays.stream((header == null ? "" : header).split(",", MOST + 1))
                .limit(MOST)
                .map(AcceptLanguage::range)
                .filter(range ->
                        range.weight() > 0 && !range.language().getLanguage().isEmpty())
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .map(Range::language)
                .toList();
    }

    private static Range range(String given) {
        var parts = given.split(";", 2);
        var tag = parts[0].strip().replace('_', '-');
        return new Range(Locale.forLanguageTag(tag), parts.length < 2 ? WHOLE : weight(parts[1]));
    }

    private static double weight(String parameter) {
        var text = parameter.substring(parameter.indexOf('=') + 1).strip();
        try {
            var weight = text.length() > "0.000".length() ? WHOLE : Double.parseDouble(text);
            return weight >= 0 && weight <= WHOLE ? weight : WHOLE;
        } catch (NumberFormatException unreadable) {
            return WHOLE;
        }
    }
}

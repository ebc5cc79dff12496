package io.insightdesk.benchmarks.csv;

import io.insightdesk.benchmarks.BenchException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with columns in it: {@code {Column}} as it stands, {@code {Column|slug}} in lower-case letters and digits with a
 * hyphen for what lies between: for tags and made-up mail addresses.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(\\|slug)?}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Template() {}

    static String fill(String template, Map<String, String> row) {
        return PLACE.matcher(template).replaceAll(place -> {
            var value = column(place.group(1), row);
            return Matcher.quoteReplacement(place.group(2) == null ? value : slug(value));
        });
    }

    static String column(String name, Map<String, String> row) {
        var value = row.get(name);
        if (value == null) {
            throw new BenchException("the file has no column " + name);
        }
        return value.strip();
    }

    private static String slug(String value) {
        var plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDS.matcher(BETWEEN.matcher(plain).replaceAll("-")).replaceAll("");
    }
}

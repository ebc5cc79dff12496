package io.insightdesk.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with columns in it: {@code {Column}} as it stands, {@code {Column|slug}} in lower-case letters and digits with a
 * hyphen for what lies between, for tags and mail addresses made of names.
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}|]+)(\\|slug)?}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    /** The columns that it names, in order. */
    List<String> columns() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /** A column that the row does not have counts as empty. */
    String fill(Map<String, String> row) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(2) == null ? cell(row, place.group(1)) : slug(cell(row, place.group(1)))));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static String slug(String value) {
        var plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return ENDS.matcher(BETWEEN.matcher(plain).replaceAll("-")).replaceAll("");
    }
}

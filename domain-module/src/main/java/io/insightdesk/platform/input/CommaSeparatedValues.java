package io.insightdesk.platform.input;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values as people write them into one field: {@code printer, "Berlin, Mitte", 17" screen}. Commas divide them, and
 * a value that has a comma itself stands in double quotes, in which a double quote is written twice (as in RFC 4180). Quotes
 * that do not enclose a whole value are a part of it.
 */
public final class CommaSeparatedValues {

    private static final Pattern VALUE = Pattern.compile("\\s*+(?:\"((?:[^\"]|\"\")*+)\"\\s*+(?=,|$)|([^,]*+))(?:,|$)");

    private CommaSeparatedValues() {}

    /** The values without white space at their ends; empty ones are left out. {@code null} has none. */
    public static List<String> read(String written) {
        var values = new ArrayList<String>();
        var matcher = VALUE.matcher(written == null ? "" : written);
        while (matcher.find()) {
            var quoted = matcher.group(1);
            var value = (quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\"")).strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    /** What {@link #read} understands as these values, in quotes only where it must be. */
    public static String write(List<String> values) {
        return values.stream().map(CommaSeparatedValues::quoteIfNeeded).collect(Collectors.joining(", "));
    }

    private static String quoteIfNeeded(String value) {
        return value.contains(",") || value.startsWith("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}

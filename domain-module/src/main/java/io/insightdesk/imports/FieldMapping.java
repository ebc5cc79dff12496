package io.insightdesk.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where one field's value comes from: a column, a template where there is none or the cell is empty, then the map of the
 * file's words.
 *
 * @param column may be {@code null} when there is a template
 * @param template text with {@code {Column}} or {@code {Column|slug}} in it; may be {@code null} when there is a column
 * @param values the file's words, in any case, and ours
 * @param otherwise for a word that {@code values} does not have; {@code null} to leave it as it is
 */
public record FieldMapping(String column, String template, Map<String, String> values, String otherwise) {

    public FieldMapping {
        values = Map.copyOf(values);
    }

    public static FieldMapping ofColumn(String column) {
        return new FieldMapping(column, null, Map.of(), null);
    }

    public static FieldMapping ofTemplate(String template) {
        return new FieldMapping(null, template, Map.of(), null);
    }

    /** Every column that it looks at. */
    public List<String> columns() {
        var named = template == null ? List.<String>of() : new Template(template).columns();
        return Stream.concat(Stream.ofNullable(column), named.stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return empty when the row has nothing */
    String valueOf(Map<String, String> row) {
        var given = given(row);
        return given.isEmpty() ? given : ourWord(given);
    }

    private String given(Map<String, String> row) {
        var cell = column == null ? "" : row.getOrDefault(column, "").strip();
        return cell.isEmpty() && template != null
                ? new Template(template).fill(row).strip()
                : cell;
    }

    private String ourWord(String given) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().strip().equalsIgnoreCase(given))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise == null ? given : otherwise);
    }

    /** The same value in the spelling of {@link ImportField#words}, if it is one of them. */
    static String spelledAs(ImportField field, String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return field.words().contains(lower) ? lower : value;
    }
}

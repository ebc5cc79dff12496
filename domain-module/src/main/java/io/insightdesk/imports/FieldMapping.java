package io.insightdesk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.input.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
@JsonInclude(Include.NON_NULL)
public record FieldMapping(
        String column,
        String template,
        @JsonInclude(Include.NON_EMPTY) Map<String, String> values,
        String otherwise) {

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

    /** Our words in the map; one of the file's may stand for several of ours, with commas between. */
    Stream<String> meant() {
        return values.values().stream().flatMap(words -> parts(words).stream());
    }

    /** @return empty when the row has nothing */
    String valueOf(Map<String, String> row) {
        var given = given(row);
        return given.isEmpty() ? given : ourWord(given);
    }

    /** Several values with commas between; a map's word may stand for several too. */
    List<String> valuesOf(Map<String, String> row) {
        var given = given(row);
        var ours = find(given);
        return ours.isPresent()
                ? parts(ours.get())
                : parts(given).stream().map(this::ourWord).toList();
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String given(Map<String, String> row) {
        var cell = column == null ? "" : Text.clean(row.get(column));
        return cell.isEmpty() && template != null ? Text.clean(new Template(template).fill(row)) : cell;
    }

    private String ourWord(String given) {
        return find(given).orElse(otherwise == null ? given : otherwise);
    }

    private Optional<String> find(String given) {
        return values.entrySet().stream()
                .filter(value -> Text.clean(value.getKey()).equalsIgnoreCase(given))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

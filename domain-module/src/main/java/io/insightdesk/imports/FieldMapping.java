package io.insightdesk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.input.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one field's value comes from: a column, a template where there is none or the cell is empty, then the map of the
 * file's words.
 *
 * @param column may be {@code null} when there is a template
 * @param moreColumns of a field with several values: they are those of all columns together
 * @param template text with {@code {Column}} or {@code {Column|slug}} in it; may be {@code null} when there is a column
 * @param values the file's words, in any case, and ours
 * @param otherwise for a word that {@code values} does not have; {@code null} to leave it as it is
 */
@JsonInclude(Include.NON_NULL)
public record FieldMapping(
        String column,
        @JsonInclude(Include.NON_EMPTY) List<String> moreColumns,
        String template,
        @JsonInclude(Include.NON_EMPTY) Map<String, String> values,
        String otherwise) {

    public FieldMapping {
        moreColumns = List.copyOf(moreColumns);
        values = Map.copyOf(values);
    }

    /** Of one column. */
    public FieldMapping(String column, String template, Map<String, String> values, String otherwise) {
        this(column, List.of(), template, values, otherwise);
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
        return Stream.concat(ownColumns(), named.stream()).toList();
    }

    /** Whether it says anything. */
    boolean isEmpty() {
        return ownColumns().findAny().isEmpty() && template == null;
    }

    private Stream<String> ownColumns() {
        return Stream.concat(Stream.ofNullable(column), moreColumns.stream());
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

    /** Several values, of all columns, with commas between those of one; a map's word may stand for several too. */
    List<String> valuesOf(Map<String, String> row) {
        var cells = ownColumns()
                .map(column -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        var given = cells.isEmpty() ? List.of(fromTemplate(row)) : cells;
        return given.stream().flatMap(this::ourWords).distinct().toList();
    }

    private Stream<String> ourWords(String given) {
        var ours = find(given);
        return ours.isPresent()
                ? parts(ours.get()).stream()
                : parts(given).stream().map(this::ourWord);
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String given(Map<String, String> row) {
        var cell = column == null ? "" : cell(row, column);
        return cell.isEmpty() ? fromTemplate(row) : cell;
    }

    private static String cell(Map<String, String> row, String column) {
        return Text.clean(row.get(column));
    }

    private String fromTemplate(Map<String, String> row) {
        return template == null ? "" : Text.clean(new Template(template).fill(row));
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

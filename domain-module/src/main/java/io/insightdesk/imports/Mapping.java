package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a file's columns become tickets.
 *
 * @param fields where each field comes from; a field that is not there keeps its default
 * @param timeZone of times that name none, like {@code Europe/Berlin}; {@code null} for the tenant's
 * @param timePattern a pattern of {@link DateTimeFormatter} for times, or {@code null} for the usual forms
 */
public record Mapping(Map<ImportField, FieldMapping> fields, String timeZone, String timePattern) {

    public Mapping {
        fields = Map.copyOf(fields);
    }

    /** Notes what can't be used for a file with these columns. */
    public void check(List<String> columns, InputCheck check) {
        for (var field : ImportField.values()) {
            check(field, fields.get(field), Set.copyOf(columns), check);
        }
        if (timeZone != null && !isZone(timeZone)) {
            check.wrong("mapping.timeZone", Rule.UNKNOWN);
        }
        if (timePattern != null && !isPattern(timePattern)) {
            check.wrong("mapping.timePattern", Rule.MALFORMED);
        }
    }

    private static void check(ImportField field, FieldMapping mapping, Set<String> columns, InputCheck check) {
        var path = "mapping.fields." + field.code();
        if (mapping == null || (mapping.column() == null && mapping.template() == null)) {
            if (mapping != null || field.isRequired()) {
                check.wrong(path, Rule.REQUIRED);
            }
            return;
        }
        if (!columns.containsAll(mapping.columns())) {
            check.wrong(path, Rule.UNKNOWN_COLUMN, missing(mapping, columns));
        }
        if (field.isOneOfWords()) {
            checkWords(path, field, mapping, check);
        }
    }

    private static String missing(FieldMapping mapping, Set<String> columns) {
        return String.join(
                ", ",
                mapping.columns().stream()
                        .filter(column -> !columns.contains(column))
                        .toList());
    }

    private static void checkWords(String path, ImportField field, FieldMapping mapping, InputCheck check) {
        var known = String.join(", ", field.words());
        if (!field.words().containsAll(mapping.values().values())) {
            check.wrong(path + ".values", Rule.NOT_ONE_OF, known);
        }
        if (mapping.otherwise() != null && !field.words().contains(mapping.otherwise())) {
            check.wrong(path + ".otherwise", Rule.NOT_ONE_OF, known);
        }
    }

    /** What a row says of each mapped field; empty text where it says nothing. */
    public Map<ImportField, String> read(List<String> columns, CsvRow row) {
        var cells = new HashMap<String, String>();
        for (var index = 0; index < Math.min(columns.size(), row.cells().size()); index++) {
            cells.put(columns.get(index), row.cells().get(index));
        }
        var values = new EnumMap<ImportField, String>(ImportField.class);
        fields.forEach((field, mapping) -> values.put(field, FieldMapping.spelledAs(field, mapping.valueOf(cells))));
        return values;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isPattern(String pattern) {
        try {
            DateTimeFormatter.ofPattern(pattern);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}

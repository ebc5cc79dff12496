package io.insightdesk.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a file's columns become tickets.
 *
 * @param fields where each field comes from; a field that is not there keeps its default
 * @param customFields the same for the tenant's own fields, by their keys; one that is not there stays empty
 * @param timeZone of times that name none, like {@code Europe/Berlin}; {@code null} for the tenant's
 * @param timePattern a pattern of {@link java.time.format.DateTimeFormatter} for times, or {@code null} for the usual forms
 */
@JsonInclude(Include.NON_NULL)
public record Mapping(
        Map<ImportField, FieldMapping> fields,
        @JsonInclude(Include.NON_EMPTY) Map<String, FieldMapping> customFields,
        String timeZone,
        String timePattern) {

    private static final String FIELDS = "mapping.fields.";
    private static final String CUSTOM_FIELDS = "mapping.customFields.";

    public Mapping {
        var ordered = new EnumMap<ImportField, FieldMapping>(ImportField.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
        customFields = Collections.unmodifiableMap(new TreeMap<>(customFields));
    }

    /** As it is stored; what this release does not know is left out. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Mapping stored(ObjectNode json) {
        return MappingJson.read(json, new InputCheck());
    }

    /** Without custom fields. */
    public Mapping(Map<ImportField, FieldMapping> fields, String timeZone, String timePattern) {
        this(fields, Map.of(), timeZone, timePattern);
    }

    /** Every column of the file that it looks at. */
    public Set<String> columns() {
        return Stream.concat(fields.values().stream(), customFields.values().stream())
                .flatMap(mapping -> mapping.columns().stream())
                .collect(Collectors.toSet());
    }

    /** Notes what can't be used for a file with these columns. */
    public void check(List<String> columns, TenantLabels words, InputCheck check) {
        for (var field : ImportField.values()) {
            var mapping = fields.get(field);
            if (mapping != null) {
                check(FIELDS + field.code(), mapping, field.hasSeveralValues(), Set.copyOf(columns), check);
                checkWords(
                        FIELDS + field.code(), mapping, words.of(field), value -> words.resolve(field, value), check);
            } else if (field.isRequired()) {
                check.wrong(FIELDS + field.code(), Rule.REQUIRED);
            }
        }
        customFields.forEach((key, mapping) -> checkCustom(key, mapping, Set.copyOf(columns), words, check));
        if (timeZone != null && !isZone(timeZone)) {
            check.wrong("mapping.timeZone", Rule.UNKNOWN);
        }
        Optional.ofNullable(timePattern)
                .flatMap(pattern -> new TimePattern(pattern).flaw())
                .ifPresent(flaw -> check.wrong("mapping.timePattern", flaw));
    }

    private static void checkCustom(
            String key, FieldMapping mapping, Set<String> columns, TenantLabels words, InputCheck check) {
        var path = CUSTOM_FIELDS + key;
        var field = words.find(key);
        if (field.isEmpty()) {
            check.wrong(path, Rule.UNKNOWN);
        } else if (field.get().isArchived()) {
            check.wrong(path, Rule.ARCHIVED, key);
        } else {
            check(path, mapping, hasSeveralValues(field.get()), columns, check);
            checkWords(path, mapping, words.of(field.get()), value -> words.resolve(field.get(), value), check);
        }
    }

    private static void check(
            String path, FieldMapping mapping, boolean hasSeveralValues, Set<String> columns, InputCheck check) {
        if (!mapping.moreColumns().isEmpty() && !hasSeveralValues) {
            check.wrong(path + ".moreColumns", Rule.TOO_MANY, 0);
        }
        if (mapping.isEmpty()) {
            check.wrong(path, Rule.REQUIRED);
        } else if (!columns.containsAll(mapping.columns())) {
            check.wrong(path, Rule.UNKNOWN_COLUMN, missing(mapping, columns));
        }
    }

    private static String missing(FieldMapping mapping, Set<String> columns) {
        return String.join(
                ", ",
                mapping.columns().stream()
                        .filter(column -> !columns.contains(column))
                        .toList());
    }

    /** @param known empty where any text is understood */
    private static void checkWords(
            String path, FieldMapping mapping, List<String> known, UnaryOperator<String> spelling, InputCheck check) {
        if (known.isEmpty()) {
            return;
        }
        if (!known.containsAll(mapping.meant().map(spelling).toList())) {
            check.wrong(path + ".values", Rule.NOT_ONE_OF, String.join(", ", known));
        }
        if (mapping.otherwise() != null && !known.contains(spelling.apply(mapping.otherwise()))) {
            check.wrong(path + ".otherwise", Rule.NOT_ONE_OF, String.join(", ", known));
        }
    }

    /** What a row says. Custom fields that the tenant does not have (any more) are given as they are, to be refused. */
    public RowValues read(List<String> columns, CsvRow row, TenantLabels words) {
        var cells = new HashMap<String, String>();
        for (var index = 0; index < Math.min(columns.size(), row.cells().size()); index++) {
            cells.put(columns.get(index), row.cells().get(index));
        }
        var values = new EnumMap<ImportField, String>(ImportField.class);
        fields.forEach((field, mapping) -> values.put(
                field,
                field.hasSeveralValues()
                        ? String.join(",", mapping.valuesOf(cells))
                        : words.resolve(field, mapping.valueOf(cells))));
        var custom = new LinkedHashMap<String, List<String>>();
        customFields.forEach((key, mapping) -> {
            var given = customValues(words.find(key), mapping, cells, words);
            if (!given.isEmpty()) {
                custom.put(key, given);
            }
        });
        return new RowValues(values, custom);
    }

    private static List<String> customValues(
            Optional<CustomField> field, FieldMapping mapping, Map<String, String> cells, TenantLabels words) {
        var several = field.filter(Mapping::hasSeveralValues).isPresent();
        var given = several ? mapping.valuesOf(cells) : List.of(mapping.valueOf(cells));
        return given.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> field.map(found -> words.resolve(found, value)).orElse(value))
                .distinct()
                .toList();
    }

    private static boolean hasSeveralValues(CustomField field) {
        return field.getKind() == FieldKind.MULTI_CHOICE;
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}

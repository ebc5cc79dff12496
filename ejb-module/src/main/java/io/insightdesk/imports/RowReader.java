package io.insightdesk.imports;

import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.ImportedTicket;
import io.insightdesk.ticket.work.SubmitTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a file's rows with its mapping. The rules of tickets are asked; the external id and the times are checked here.
 */
final class RowReader {

    private static final int LONGEST_EXTERNAL_ID = 200;

    private final List<String> columns;
    private final Mapping mapping;
    private final TenantLabels words;
    private final ImportTimeParser times;
    private final CustomFieldCells fieldCells;
    private final Function<ImportedTicket, List<FieldError>> rules;

    RowReader(
            List<String> columns,
            Mapping mapping,
            TenantLabels words,
            ImportTimeParser times,
            Function<ImportedTicket, List<FieldError>> rules) {
        this.columns = columns;
        this.mapping = mapping;
        this.words = words;
        this.times = times;
        this.fieldCells = new CustomFieldCells(words, times);
        this.rules = rules;
    }

    ParsedRow read(CsvRow row) {
        if (row.cells().size() != columns.size()) {
            var wrong = row.isBadLine()
                    ? FieldError.of("row", Rule.BAD_QUOTE)
                    : FieldError.of(
                            "row", Rule.CELL_COUNT, columns.size(), row.cells().size());
            return new ParsedRow(row, "", null, List.of(RowError.of(wrong, null)));
        }
        var given = mapping.read(columns, row, words);
        var values = given.fields();
        var errors = new ArrayList<FieldError>();
        var externalId = externalId(values, errors);
        var request = SubmitTicket.of(null, values.get(ImportField.BODY))
                .with(properties(values))
                .answering(null, fieldCells.read(given.customFields(), errors))
                .by(values.get(ImportField.CHANNEL))
                .from(values.get(ImportField.REQUESTER), values.get(ImportField.REQUESTER_NAME));
        var ticket = new ImportedTicket(
                request, time(values, ImportField.CREATED_AT, errors), time(values, ImportField.SOLVED_AT, errors));
        errors.addAll(rules.apply(ticket));
        var found = errors.stream()
                .map(error -> RowError.of(error, given(error, given)))
                .toList();
        return new ParsedRow(row, externalId, ticket, found);
    }

    /** What the row says in the field; of several words those that the field does not take. */
    private String given(FieldError error, RowValues row) {
        if (!error.field().startsWith(CustomFieldValuesInput.PATH)) {
            return Coded.find(ImportField.class, error.field())
                    .map(row.fields()::get)
                    .orElse(null);
        }
        var key = error.field().substring(CustomFieldValuesInput.PATH.length());
        var values = row.customFields().getOrDefault(key, List.of());
        var known = words.find(key).map(words::of).orElse(List.of());
        return values.stream().filter(value -> !known.contains(value)).collect(Collectors.joining(", "));
    }

    private static TicketPatch properties(Map<ImportField, String> values) {
        var patch = TicketPatch.NONE;
        for (var field : ImportField.values()) {
            var value = values.get(field);
            if (field.property().isPresent() && value != null) {
                var property = field.property().get();
                patch = property.hasSeveralValues()
                        ? patch.set(property, List.of(value.split(",")))
                        : patch.set(property, value);
            }
        }
        return patch;
    }

    private static String externalId(Map<ImportField, String> values, List<FieldError> errors) {
        var field = ImportField.EXTERNAL_ID;
        var id = Text.line(values.get(field));
        if (id.isEmpty()) {
            errors.add(FieldError.of(field.code(), Rule.REQUIRED));
        } else if (id.length() > LONGEST_EXTERNAL_ID) {
            errors.add(FieldError.of(field.code(), Rule.TOO_LONG, LONGEST_EXTERNAL_ID));
        }
        return id;
    }

    private Instant time(Map<ImportField, String> values, ImportField field, List<FieldError> errors) {
        var given = values.getOrDefault(field, "");
        if (given.isEmpty()) {
            return null;
        }
        var time = times.read(given);
        if (time.isEmpty()) {
            errors.add(FieldError.of(field.code(), Rule.NOT_A_TIME));
        }
        return time.orElse(null);
    }
}

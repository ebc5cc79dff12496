package io.insightdesk.imports;

import io.insightdesk.platform.web.Problem.WrongField;
import java.util.List;
import java.util.Locale;

/**
 * A row that can't be a ticket as it is.
 *
 * @param line where it begins in the file, from 1
 */
public record RefusedRowJson(int line, List<String> cells, List<WrongField> errors) {

    static RefusedRowJson of(RefusedRow row, Locale language) {
        var errors = row.errors().stream()
                .map(error -> new WrongField(error.field(), RefusalTexts.wording(error, language)))
                .toList();
        return new RefusedRowJson(row.line(), row.cells(), errors);
    }
}

package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.ticket.work.ImportedTicket;
import java.util.List;

/**
 * A row and what it says.
 *
 * @param errors why it can't be a ticket; empty when it can
 */
record ParsedRow(CsvRow row, String externalId, ImportedTicket ticket, List<RowError> errors) {

    RefusedRow refused() {
        return new RefusedRow(row.line(), row.cells(), errors);
    }

    /** The same id stands in an earlier row. */
    RefusedRow refusedAsTwice() {
        var twice = FieldError.of(ImportField.EXTERNAL_ID.code(), Rule.TWICE);
        return new RefusedRow(row.line(), row.cells(), List.of(RowError.of(twice, externalId)));
    }
}

package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.ticket.work.ImportedTicket;
import java.util.List;

/**
 * A row and what it says.
 *
 * @param errors why it can't be a ticket; empty when it can
 */
record ParsedRow(CsvRow row, String externalId, ImportedTicket ticket, List<FieldError> errors) {

    RefusedRow refused() {
        return new RefusedRow(row.line(), row.cells(), errors);
    }

    RefusedRow refused(FieldError because) {
        return new RefusedRow(row.line(), row.cells(), List.of(because));
    }
}

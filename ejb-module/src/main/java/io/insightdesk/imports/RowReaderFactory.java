package io.insightdesk.imports;

import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.status.StatusCache;
import io.insightdesk.ticket.work.TicketImporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the reader of an import's rows, the same for the check and for the import itself. */
@ApplicationScoped
class RowReaderFactory {

    @Inject
    TicketImporter tickets;

    @Inject
    FieldDefinitionCache fields;

    @Inject
    StatusCache statuses;

    @Inject
    TenantDirectory tenants;

    /** @throws java.util.NoSuchElementException when the import has no mapping yet */
    RowReader of(TicketImport ticketImport) {
        return with(ticketImport, ticketImport.getMapping().orElseThrow());
    }

    RowReader with(TicketImport ticketImport, Mapping mapping) {
        var tenant = tenants.current();
        var times = new ImportTimeParser(mapping, tenant.timeZone(), tenant.locale());
        return new RowReader(ticketImport.getColumns(), mapping, words(), times, tickets::check);
    }

    /** What the tenant calls its own, looked up once for all rows of a reader. */
    TenantLabels words() {
        return new TenantLabels(fields.current(), statuses.current());
    }
}

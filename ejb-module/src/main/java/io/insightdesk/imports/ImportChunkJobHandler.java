package io.insightdesk.imports;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.work.TicketImporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Takes over one chunk of a file and leaves the next one to a job of its own. Tickets, progress and the end of the chunk
 * commit together: whatever stops the work, it goes on behind the last chunk that was finished.
 */
@ApplicationScoped
public class ImportChunkJobHandler implements JobHandler<ImportChunkJob> {

    @Inject
    ImportRepository imports;

    @Inject
    RowReaderFactory readers;

    @Inject
    TicketImporter tickets;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    @Override
    public JobKind<ImportChunkJob> kind() {
        return ImportChunkJob.KIND;
    }

    @Override
    public void handle(ImportChunkJob step) {
        var importer = Caller.system(CallerContext.current().tenant(), Cause.IMPORT);
        CallerContext.runAs(importer, () -> imports.findAndLock(step.importId())
                .filter(TicketImport::isRunning)
                .ifPresent(this::importNextChunk));
    }

    @Override
    public void giveUp(ImportChunkJob step, String reason) {
        imports.findAndLock(step.importId()).ifPresent(running -> running.fail(reason, clock.instant()));
    }

    private void importNextChunk(TicketImport running) {
        var chunk = imports.findChunk(running.getId(), 0).orElseThrow();
        running.advance(takeOver(running, chunk.rows()), clock.instant());
        imports.removeChunk(running.getId(), chunk.number());
        if (running.isRunning()) {
            jobs.enqueue(ImportChunkJob.KIND, new ImportChunkJob(running.getId()));
        }
    }

    private ImportCounts takeOver(TicketImport running, List<CsvRow> rows) {
        var reader = readers.of(running);
        var read = rows.stream().map(reader::read).toList();
        var before =
                imports.findImported(read.stream().map(ParsedRow::externalId).toList());
        var created = new LinkedHashMap<String, UUID>();
        var refused = new ArrayList<RefusedRow>();
        var unchanged = 0;
        for (var row : read) {
            var id = row.externalId();
            if (!row.errors().isEmpty()) {
                refused.add(row.refused());
            } else if (created.containsKey(id) || running.getId().equals(before.get(id))) {
                refused.add(row.refusedAsTwice());
            } else if (before.containsKey(id)) {
                unchanged++;
            } else {
                created.put(id, tickets.importTicket(row.ticket()));
            }
        }
        imports.addImported(running, created);
        imports.addRefused(running, refused);
        return new ImportCounts(created.size(), unchanged, refused.size());
    }
}

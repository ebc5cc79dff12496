package io.insightdesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a whole file with a mapping and writes down what an import would refuse. No ticket is written. */
@ApplicationScoped
class ImportCheck {

    @Inject
    ImportRepository imports;

    @Inject
    RowReaderFactory readers;

    ImportCounts run(TicketImport uploaded, Mapping mapping) {
        imports.removeRefused(uploaded.getId());
        var reader = readers.with(uploaded, mapping);
        var seen = new HashSet<String>();
        var tally = ImportCounts.NONE;
        var chunk = imports.findChunk(uploaded.getId(), 0);
        while (chunk.isPresent()) {
            tally = tally.plus(check(uploaded, reader, chunk.get().rows(), seen));
            chunk = imports.findChunk(uploaded.getId(), chunk.get().number() + 1);
        }
        return tally;
    }

    private ImportCounts check(TicketImport uploaded, RowReader reader, List<CsvRow> rows, Set<String> seen) {
        var read = rows.stream().map(reader::read).toList();
        var before =
                imports.findImported(read.stream().map(ParsedRow::externalId).toList());
        var refused = new ArrayList<RefusedRow>();
        var unchanged = 0;
        for (var row : read) {
            var refusal = refusal(row, seen);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (before.containsKey(row.externalId())) {
                unchanged++;
            }
        }
        imports.addRefused(uploaded, refused);
        return new ImportCounts(rows.size() - unchanged - refused.size(), unchanged, refused.size());
    }

    private static Optional<RefusedRow> refusal(ParsedRow row, Set<String> seen) {
        if (!row.errors().isEmpty()) {
            return Optional.of(row.refused());
        }
        return seen.add(row.externalId()) ? Optional.empty() : Optional.of(row.refusedAsTwice());
    }
}

package io.insightdesk.imports;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.persistence.TextArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Imports of the transaction's tenant with what is left of their files, and which foreign tickets have come. */
@ApplicationScoped
public class ImportRepository extends EntityStore<TicketImport> {

    private static final int CHUNKS_FOR_WORDS = 200;
    private static final int LONGEST_WORD = 120;

    @Inject
    Sql sql;

    public ImportRepository() {
        super(TicketImport.class);
    }

    /** The latest first. */
    public List<TicketImport> all() {
        return entities.query("select i from TicketImport i order by i.createdAt desc, i.id desc", TicketImport.class)
                .getResultList();
    }

    /** Lets one transaction of the tenant after the other start an import. */
    public void queueForStart(UUID tenant) {
        sql.lock("import:" + tenant);
    }

    public boolean isOtherRunning(UUID id) {
        return sql.first("select 1 from ticket_import where state = 'running' and id <> ?", List.of(id), row -> true)
                .isPresent();
    }

    /** Removes imports that were uploaded before the moment and never started, with their files. */
    public void removeForgotten(Instant uploadedBefore) {
        sql.update(
                "delete from ticket_import where state in ('uploaded', 'checked') and created_at < ?",
                List.of(uploadedBefore));
    }

    public void addChunk(TicketImport of, int number, List<CsvRow> rows) {
        sql.update(
                "insert into import_chunk (tenant_id, import_id, number, rows) values (?, ?, ?, ?::jsonb)",
                List.of(of.getTenantId(), of.getId(), number, ImportRowJson.write(rows)));
    }

    /** The rows of the chunk with this number, or of the next one that is left. */
    public Optional<Chunk> findChunk(UUID importId, int from) {
        return sql.first(
                "select number, rows from import_chunk where import_id = ? and number >= ? order by number limit 1",
                List.of(importId, from),
                row -> new Chunk(row.getInt("number"), ImportRowJson.read(row.getString("rows"))));
    }

    public void removeChunks(UUID importId) {
        sql.update("delete from import_chunk where import_id = ?", List.of(importId));
    }

    /** Keeps the file as it came. */
    public void addFile(TicketImport of, byte[] file) {
        sql.update(
                "insert into import_file (tenant_id, import_id, content) values (?, ?, ?)",
                List.of(of.getTenantId(), of.getId(), Gzip.pack(file)));
    }

    /** The file as it came; gone when the import is started. */
    public Optional<byte[]> findFile(UUID importId) {
        return sql.first(
                "select content from import_file where import_id = ?",
                List.of(importId),
                row -> Gzip.unpack(row.getBytes("content")));
    }

    public void removeFile(UUID importId) {
        sql.update("delete from import_file where import_id = ?", List.of(importId));
    }

    /** Some rows of the file, in its order. */
    public record Chunk(int number, List<CsvRow> rows) {}

    public void removeChunk(UUID importId, int number) {
        sql.update("delete from import_chunk where import_id = ? and number = ?", List.of(importId, number));
    }

    public void addRefused(TicketImport by, List<RefusedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update("""
                insert into import_refusal (tenant_id, import_id, line, cells, errors)
                select ?, ?, line, cells, errors
                from jsonb_to_recordset(?::jsonb) as refused (line integer, cells jsonb, errors jsonb)
                """, List.of(by.getTenantId(), by.getId(), Json.write(rows)));
    }

    public void removeRefused(UUID importId) {
        sql.update("delete from import_refusal where import_id = ?", List.of(importId));
    }

    /** Refused rows behind a line of the file, in its order. */
    public List<RefusedRow> refused(UUID importId, int afterLine, int most) {
        return sql.list(
                "select line, cells, errors from import_refusal where import_id = ? and line > ? order by line limit ?",
                List.of(importId, afterLine, most),
                row -> ImportRowJson.readRefused(row.getInt("line"), row.getString("cells"), row.getString("errors")));
    }

    /** The reasons of all refused rows, those of the most rows first. */
    public List<RefusalGroup> refusalGroups(UUID importId, int most) {
        return sql.list(
                """
                select error ->> 'field' as field, error ->> 'rule' as rule, error -> 'arguments' as arguments,
                    min(error ->> 'given') as given, count(*) as row_count, min(line) as first_line
                from import_refusal cross join lateral jsonb_array_elements(errors) as each_error (error)
                where import_id = ?
                group by 1, 2, 3, case when error ->> 'rule' = 'NOT_ONE_OF' then error ->> 'given' end
                order by row_count desc, first_line, field
                limit ?
                """,
                List.of(importId, most),
                row -> new RefusalGroup(
                        new RowError(
                                row.getString("field"),
                                Rule.valueOf(row.getString("rule")),
                                Json.list(row.getString("arguments"), Object.class),
                                row.getString("given")),
                        row.getInt("row_count"),
                        row.getInt("first_line")));
    }

    /**
     * The words that a column has in the first chunks of the file, the most frequent first. Longer texts are no words.
     *
     * @param place of the column, from 0
     */
    public List<String> words(UUID importId, int place, int most) {
        return sql.list(
                """
                select word
                from (select btrim(cells ->> ?) as word
                    from import_chunk cross join lateral jsonb_array_elements(rows) as each_row (cells)
                    where import_id = ? and number < ?) as cell
                where word <> '' and char_length(word) <= ?
                group by word
                order by count(*) desc, word
                limit ?
                """, List.of(place + 1, importId, CHUNKS_FOR_WORDS, LONGEST_WORD, most), row -> row.getString("word"));
    }

    /** Those of these foreign tickets that have come already, each with the import that brought it. */
    public Map<String, UUID> findImported(List<String> externalIds) {
        var found = new HashMap<String, UUID>();
        sql.list(
                "select external_id, import_id from imported_ticket where external_id = any (?::text[])",
                List.of(TextArrays.literal(externalIds)),
                row -> found.put(row.getString("external_id"), row.getObject("import_id", UUID.class)));
        return found;
    }

    public void addImported(TicketImport by, Map<String, UUID> ticketsByExternalId) {
        var ids = List.copyOf(ticketsByExternalId.keySet());
        var tickets =
                ids.stream().map(ticketsByExternalId::get).map(UUID::toString).toList();
        sql.update("""
                insert into imported_ticket (tenant_id, external_id, ticket_id, import_id)
                select ?, external_id, ticket_id, ?
                from unnest(?::text[], ?::uuid[]) as came (external_id, ticket_id)
                """, List.of(by.getTenantId(), by.getId(), TextArrays.literal(ids), TextArrays.literal(tickets)));
    }
}

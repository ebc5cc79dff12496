package io.insightdesk.imports;

import static io.insightdesk.imports.ImportRefusedException.Reason.ANOTHER_RUNS;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Imports of a tenant, managed by its admins: upload, check with a mapping, start, look how far it is. */
@Stateless
public class ImportService {

    private static final String ENCODING = "encoding";
    private static final int LONGEST_FILE_NAME = 200;
    private static final int ROWS_AT_ONCE = 100;
    private static final Duration KEPT_UNSTARTED = Duration.ofDays(30);
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    ImportRepository imports;

    @Inject
    ImportCheck check;

    @Inject
    RowReaderFactory readers;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /** How large a file may be, in bytes. */
    @Requires(Permission.ADMINISTER)
    public int mostBytes() {
        return mostMebibytes() * MEBIBYTE;
    }

    /**
     * Keeps a file and cuts it into its rows. Files that nobody has started for a month go.
     *
     * @param encoding one of {@link CsvEncoding#NAMES}; absent to guess it
     * @throws InvalidInputException when it is too large, is no CSV, has no rows, or there is no such encoding
     */
    @Requires(Permission.ADMINISTER)
    public TicketImport upload(String fileName, Optional<String> encoding, byte[] file) {
        var input = new InputCheck();
        var name = input.line("fileName", fileName, LONGEST_FILE_NAME);
        if (file.length > mostBytes()) {
            input.wrong("file", Rule.TOO_LARGE, mostMebibytes());
        }
        input.throwIfWrong();
        imports.removeForgotten(clock.instant().minus(KEPT_UNSTARTED));
        var caller = CallerContext.current();
        var uploaded = new TicketImport(caller.tenant(), caller.requireAccount(), name, clock.instant());
        imports.add(uploaded);
        read(uploaded, file, encoding.map(chosen -> encoding(file, chosen)).orElseGet(() -> CsvEncoding.of(file)));
        imports.addFile(uploaded, file);
        return uploaded;
    }

    /**
     * Reads the file again, in another encoding; it needs a mapping and a check then.
     *
     * @param encoding one of {@link CsvEncoding#NAMES}
     * @throws NotFoundException when the tenant has no such import
     * @throws ImportRefusedException when it was started
     * @throws InvalidInputException when there is no such encoding, the file is no CSV in it, or is not there to be read again
     */
    @Requires(Permission.ADMINISTER)
    public TicketImport readAgain(UUID id, String encoding) {
        var uploaded = lock(id);
        var file = imports.findFile(id)
                .orElseThrow(() -> new InvalidInputException(FieldError.of(ENCODING, Rule.NOT_ALLOWED)));
        imports.removeChunks(id);
        imports.removeRefused(id);
        read(uploaded, file, encoding(file, encoding));
        imports.flush();
        return uploaded;
    }

    private static CsvEncoding encoding(byte[] file, String name) {
        return CsvEncoding.of(file, name)
                .orElseThrow(() -> new InvalidInputException(
                        FieldError.of(ENCODING, Rule.NOT_ONE_OF, String.join(", ", CsvEncoding.NAMES))));
    }

    private void read(TicketImport uploaded, byte[] file, CsvEncoding encoding) {
        try (var rows = new CsvReader(file, encoding)) {
            uploaded.read(encoding.charset().name(), rows.columns());
            imports.flush(); // its chunks refer to it
            keep(uploaded, rows);
        }
    }

    private void keep(TicketImport uploaded, CsvReader rows) {
        if (!rows.hasNext()) {
            throw new InvalidInputException(FieldError.of("file", Rule.REQUIRED));
        }
        for (var number = 0; rows.hasNext(); number++) {
            var chunk = new ArrayList<CsvRow>();
            while (rows.hasNext() && chunk.size() < ROWS_AT_ONCE) {
                chunk.add(rows.next());
            }
            imports.addChunk(uploaded, number, chunk);
            uploaded.receive(chunk.size());
        }
    }

    /** The latest first. */
    @Requires(Permission.ADMINISTER)
    public List<TicketImport> list() {
        return imports.all();
    }

    /** @throws NotFoundException when the tenant has no such import */
    @Requires(Permission.ADMINISTER)
    public TicketImport get(UUID id) {
        return imports.find(id).orElseThrow(() -> new NotFoundException("Import", id));
    }

    /** The first rows of a file that is not imported yet. */
    @Requires(Permission.ADMINISTER)
    public List<CsvRow> sample(UUID id, int most) {
        return imports.findChunk(id, 0).map(ImportRepository.Chunk::rows).orElse(List.of()).stream()
                .limit(most)
                .toList();
    }

    /**
     * Refused rows behind a line of the file, in its order.
     *
     * @throws NotFoundException like {@link #get}
     */
    @Requires(Permission.ADMINISTER)
    public List<RefusedRow> refused(UUID id, int afterLine, int most) {
        return imports.refused(get(id).getId(), afterLine, most);
    }

    /**
     * Why rows are refused, the reasons of the most rows first.
     *
     * @throws NotFoundException like {@link #get}
     */
    @Requires(Permission.ADMINISTER)
    public List<RefusalGroup> refusalGroups(UUID id, int most) {
        return imports.refusalGroups(get(id).getId(), most);
    }

    /**
     * The words that a column has in the first twenty thousand rows of a file that is not imported yet, the most frequent
     * first; none of a column that the file does not have.
     *
     * @throws NotFoundException like {@link #get}
     */
    @Requires(Permission.ADMINISTER)
    public List<String> words(UUID id, String column, int most) {
        var place = get(id).getColumns().indexOf(column);
        return place < 0 ? List.of() : imports.words(id, place, most);
    }

    /**
     * Reads the whole file with the mapping and notes every row that would be refused; no ticket is written.
     *
     * @throws NotFoundException when the tenant has no such import
     * @throws ImportRefusedException when it was started
     * @throws InvalidInputException with all that is wrong with the mapping
     */
    @Requires(Permission.ADMINISTER)
    public TicketImport check(UUID id, Mapping mapping) {
        var uploaded = lock(id);
        var input = new InputCheck();
        mapping.check(uploaded.getColumns(), readers.words(), input);
        input.throwIfWrong();
        var importer = Caller.system(uploaded.getTenantId(), Cause.IMPORT);
        uploaded.check(mapping, CallerContext.callAs(importer, () -> check.run(uploaded, mapping)));
        imports.flush();
        return uploaded;
    }

    /**
     * Lets jobs take over the file's rows.
     *
     * @throws NotFoundException when the tenant has no such import
     * @throws ImportRefusedException when it was not checked, was started before, or another one runs
     */
    @Requires(Permission.ADMINISTER)
    public TicketImport start(UUID id) {
        imports.queueForStart(CallerContext.current().tenant());
        var checked = lock(id);
        if (imports.isOtherRunning(id)) {
            throw new ImportRefusedException(ANOTHER_RUNS);
        }
        checked.start(clock.instant());
        imports.removeRefused(id);
        imports.removeFile(id);
        jobs.enqueue(ImportChunkJob.KIND, new ImportChunkJob(id));
        imports.flush();
        return checked;
    }

    /**
     * Lets an import that has failed go on behind the rows that are done.
     *
     * @throws NotFoundException when the tenant has no such import
     * @throws ImportRefusedException when it has not failed, or another one runs
     */
    @Requires(Permission.ADMINISTER)
    public TicketImport resume(UUID id) {
        imports.queueForStart(CallerContext.current().tenant());
        var failed = lock(id);
        if (imports.isOtherRunning(id)) {
            throw new ImportRefusedException(ANOTHER_RUNS);
        }
        failed.resume();
        jobs.enqueue(ImportChunkJob.KIND, new ImportChunkJob(id));
        imports.flush();
        return failed;
    }

    /**
     * Throws the import away, with what is left of its file; one that runs ends behind the rows that it has done.
     * Tickets stay, and a later import knows them.
     *
     * @param expectedVersion the version that was read; absent for whatever there is
     * @throws NotFoundException when the tenant has no such import
     * @throws StaleVersionException when it has changed since
     */
    @Requires(Permission.ADMINISTER)
    public void delete(UUID id, OptionalLong expectedVersion) {
        var unwanted = lock(id);
        StaleVersionException.throwIfStale(expectedVersion, unwanted.getVersion());
        imports.remove(unwanted);
    }

    private TicketImport lock(UUID id) {
        return imports.findAndLock(id).orElseThrow(() -> new NotFoundException("Import", id));
    }

    private static int mostMebibytes() {
        return Setting.IMPORT_MEBIBYTES.number();
    }
}

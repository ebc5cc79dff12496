package io.insightdesk.imports;

import static io.insightdesk.imports.ImportRefusedException.Reason.NOT_CHECKED;
import static io.insightdesk.imports.ImportRefusedException.Reason.NOT_FAILED;
import static io.insightdesk.imports.ImportRefusedException.Reason.STARTED;

import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.platform.persistence.TextArrayConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One file of another desk's tickets. Life cycle: uploaded; checked with a mapping, as often as it takes; started once,
 * and running until all rows were looked at; done. When its work is given up it has failed and can be resumed behind the
 * rows that are done. Its tickets outlive it.
 */
@Entity
@Table(name = "ticket_import")
public class TicketImport extends TenantOwned {

    private static final int LONGEST_FAILURE = 500;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    private ImportState state;

    @Convert(converter = TextArrayConverter.class)
    private List<String> columns = List.of();

    private String encoding;

    @Convert(converter = MappingConverter.class)
    private Mapping mapping;

    @Column(name = "row_count")
    private int rowCount;

    @Column(name = "created_count")
    private int createdCount;

    @Column(name = "unchanged_count")
    private int unchangedCount;

    @Column(name = "refused_count")
    private int refusedCount;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

    @Version
    private long version;

    protected TicketImport() {}

    /** Its file is yet to be {@linkplain #read read}. */
    public TicketImport(UUID tenantId, UUID createdBy, String fileName, Instant now) {
        super(tenantId);
        this.createdBy = createdBy;
        this.fileName = fileName;
        this.state = ImportState.UPLOADED;
        this.createdAt = now;
    }

    /**
     * The file is read, for the first time or again, and waits for a mapping of its columns.
     *
     * @param in by Java's name
     * @param named as the file's first line names them
     * @throws ImportRefusedException when the import was started
     */
    public void read(String in, List<String> named) {
        requireNotStarted();
        encoding = in;
        columns = List.copyOf(named);
        mapping = null;
        rowCount = 0;
        count(ImportCounts.NONE);
        state = ImportState.UPLOADED;
    }

    /** The file has so many rows more. */
    public void receive(int rows) {
        rowCount += rows;
    }

    /**
     * The file was read through with this mapping.
     *
     * @throws ImportRefusedException when the import was started
     */
    public void check(Mapping with, ImportCounts expected) {
        requireNotStarted();
        mapping = with;
        count(expected);
        state = ImportState.CHECKED;
    }

    /** @throws ImportRefusedException unless it is checked and was never started */
    public void start(Instant now) {
        requireNotStarted();
        if (state != ImportState.CHECKED) {
            throw new ImportRefusedException(NOT_CHECKED);
        }
        state = ImportState.RUNNING;
        startedAt = now;
        count(ImportCounts.NONE);
    }

    /**
     * Its work was given up.
     *
     * @param reason for administrators; cut to what is kept of it
     */
    public void fail(String reason, Instant now) {
        if (isRunning()) {
            state = ImportState.FAILED;
            failure = reason.length() <= LONGEST_FAILURE ? reason : reason.substring(0, LONGEST_FAILURE);
            finishedAt = now;
        }
    }

    /**
     * Goes on behind the rows that are done.
     *
     * @throws ImportRefusedException unless it has failed
     */
    public void resume() {
        if (state != ImportState.FAILED) {
            throw new ImportRefusedException(NOT_FAILED);
        }
        state = ImportState.RUNNING;
        failure = null;
        finishedAt = null;
    }

    /** Some more rows were looked at. */
    public void advance(ImportCounts rows, Instant now) {
        count(getTally().plus(rows));
        if (getTally().rows() >= rowCount) {
            state = ImportState.DONE;
            finishedAt = now;
        }
    }

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    private void requireNotStarted() {
        if (startedAt != null) {
            throw new ImportRefusedException(STARTED);
        }
    }

    private void count(ImportCounts tally) {
        createdCount = tally.created();
        unchangedCount = tally.unchanged();
        refusedCount = tally.refused();
    }

    /** What the check expects; from the start on, what has become of the rows so far. */
    public ImportCounts getTally() {
        return new ImportCounts(createdCount, unchangedCount, refusedCount);
    }

    public String getFileName() {
        return fileName;
    }

    public ImportState getState() {
        return state;
    }

    public List<String> getColumns() {
        return columns;
    }

    /** In which its file is read, by Java's name; empty for a file that was uploaded before it was written down. */
    public Optional<String> getEncoding() {
        return Optional.ofNullable(encoding);
    }

    /** Why its work was given up; empty unless it has failed. */
    public Optional<String> getFailure() {
        return Optional.ofNullable(failure);
    }

    /** Empty until the first check. */
    public Optional<Mapping> getMapping() {
        return Optional.ofNullable(mapping);
    }

    public int getRowCount() {
        return rowCount;
    }

    public UUID getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Optional<Instant> getStartedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public long getVersion() {
        return version;
    }
}

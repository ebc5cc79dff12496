package io.insightdesk.platform.jobs;

import io.insightdesk.platform.persistence.JsonbConverter;
import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Background work after the transaction that queued it. Life cycle: queued, claimed by a worker for the length of a
 * lease (again, if that worker dies), tried again later when it failed, and deleted when done; given up after many
 * attempts, it stays as dead with its last error. Everything after the insert is SQL in {@code JobRepository}.
 */
@Entity
@Table(name = "job")
public class Job extends TenantOwned {

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private Lane lane;

    @Convert(converter = JsonbConverter.class)
    @Column(updatable = false)
    private String payload;

    @Column(updatable = false)
    private String state;

    @Column(updatable = false)
    private int attempts;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Job() {}

    /** @param payload a JSON object: ids and parameters of the work, as small as possible */
    public Job(UUID tenantId, JobKind<?> kind, String payload, Instant dueAt, Instant now) {
        super(tenantId);
        this.kind = kind.name();
        this.lane = kind.lane();
        this.payload = payload;
        this.state = "queued";
        this.dueAt = dueAt;
        this.createdAt = now;
    }
}

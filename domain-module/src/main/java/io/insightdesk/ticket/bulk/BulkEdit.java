package io.insightdesk.ticket.bulk;

import static io.insightdesk.ticket.bulk.BulkRefusedException.Reason.RUNNING;
import static io.insightdesk.ticket.bulk.BulkRefusedException.Reason.UNDONE;

import io.insightdesk.platform.persistence.JsonbConverter;
import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The same change of many tickets. Which tickets is settled when it starts. Life cycle: running until each was changed or
 * refused; done; perhaps undoing, until each was put back or left; undone. Each ticket's outcome is a row of its own, which
 * is written together with the ticket.
 */
@Entity
@Table(name = "bulk_edit")
public class BulkEdit extends TenantOwned {

    private BulkState state;

    @Convert(converter = JsonbConverter.class)
    @Column(updatable = false)
    private String change;

    @Column(name = "ticket_count", updatable = false)
    private int ticketCount;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private long version;

    protected BulkEdit() {}

    /** @param change what each ticket gets, as a JSON object */
    public BulkEdit(UUID tenantId, UUID maker, String change, int tickets, Instant now) {
        super(tenantId);
        this.createdBy = maker;
        this.change = change;
        this.ticketCount = tickets;
        this.state = BulkState.RUNNING;
        this.createdAt = now;
    }

    /**
     * Lets the changes be taken back.
     *
     * @throws BulkRefusedException while it runs, or when that was done before
     */
    public void undo() {
        if (isWorking()) {
            throw new BulkRefusedException(RUNNING);
        }
        if (state == BulkState.UNDONE) {
            throw new BulkRefusedException(UNDONE);
        }
        state = BulkState.UNDOING;
        finishedAt = null;
    }

    /** All its tickets were looked at. */
    public void finish(Instant now) {
        if (isWorking()) {
            state = state == BulkState.RUNNING ? BulkState.DONE : BulkState.UNDONE;
            finishedAt = now;
        }
    }

    /** Whether jobs are at work on it. */
    public boolean isWorking() {
        return state == BulkState.RUNNING || state == BulkState.UNDOING;
    }

    public BulkState getState() {
        return state;
    }

    public String getChange() {
        return change;
    }

    public int getTicketCount() {
        return ticketCount;
    }

    public UUID getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When the last of its tickets was looked at; empty while it works. */
    public Optional<Instant> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public long getVersion() {
        return version;
    }
}

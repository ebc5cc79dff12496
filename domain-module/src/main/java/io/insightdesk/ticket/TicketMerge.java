package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.status.Status;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One ticket went into another, and how the first was before. Life cycle: made by {@link Ticket#mergeInto}; perhaps
 * undone once by {@link Ticket#reinstate}. A ticket that is merged again gets a new one.
 */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "ticket_merge")
public class TicketMerge extends TenantOwned {

    @Column(name = "source_id", updatable = false)
    private UUID sourceId;

    @Column(name = "survivor_id", updatable = false)
    private UUID targetId;

    @Column(updatable = false)
    private Status status;

    @Column(name = "own_status", updatable = false)
    private String ownStatus;

    @Column(name = "solved_at", updatable = false)
    private Instant solvedAt;

    @Column(name = "closed_at", updatable = false)
    private Instant closedAt;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected TicketMerge() {}

    TicketMerge(Ticket source, Ticket target, Instant now) {
        super(source.getTenantId());
        this.sourceId = source.getId();
        this.targetId = target.getId();
        this.status = source.getStatus();
        this.ownStatus = source.getOwnStatus().orElse(null);
        this.solvedAt = source.getSolvedAt().orElse(null);
        this.closedAt = source.getClosedAt().orElse(null);
        this.mergedAt = now;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public UUID getSourceId() {
        return sourceId;
    }

    public UUID getTargetId() {
        return targetId;
    }

    /** The source's status before. */
    public Status getStatus() {
        return status;
    }

    Optional<String> getOwnStatus() {
        return Optional.ofNullable(ownStatus);
    }

    Optional<Instant> getSolvedAt() {
        return Optional.ofNullable(solvedAt);
    }

    Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }
}

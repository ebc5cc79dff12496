package io.insightdesk.sla;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a clock's ledger. Never changed. Entries are numbered from 1 without a gap; a breach that is found late has
 * the instant at which it happened in {@code at}, and when it was written in {@code recordedAt}.
 */
@Entity
@InsertedAfter(SlaClock.class)
@Table(name = "sla_clock_event")
public class SlaClockEvent extends TenantOwned {

    @Column(name = "clock_id", updatable = false)
    private UUID clockId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private ClockEventKind kind;

    @Column(updatable = false)
    private Instant at;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "target_seconds", updatable = false)
    private long targetSeconds;

    protected SlaClockEvent() {}

    SlaClockEvent(SlaClock clock, int number, ClockEventKind kind, Instant at, Instant recordedAt) {
        super(clock.getTenantId());
        this.clockId = clock.getId();
        this.number = number;
        this.kind = kind;
        this.at = at;
        this.recordedAt = recordedAt;
        this.targetSeconds = clock.getTarget().toSeconds();
    }

    public UUID getClockId() {
        return clockId;
    }

    public int getNumber() {
        return number;
    }

    public ClockEventKind getKind() {
        return kind;
    }

    public Instant getAt() {
        return at;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** The target that applied from this entry on. */
    public Duration getTarget() {
        return Duration.ofSeconds(targetSeconds);
    }
}

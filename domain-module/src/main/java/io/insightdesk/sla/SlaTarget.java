package io.insightdesk.sla;

import io.insightdesk.ticket.Priority;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One promise of a policy: how long a metric may take on tickets of a priority. Never changed, only replaced. */
@Embeddable
public class SlaTarget {

    @Column(name = "tenant_id")
    private UUID tenantId;

    private Metric metric;
    private Priority priority;
    private long seconds;

    @Column(name = "calendar_id")
    private UUID calendarId;

    protected SlaTarget() {}

    /** @param calendar whose working hours count; empty counts around the clock */
    public SlaTarget(UUID tenantId, Metric metric, Priority priority, Duration target, Optional<UUID> calendar) {
        this.tenantId = tenantId;
        this.metric = metric;
        this.priority = priority;
        this.seconds = target.toSeconds();
        this.calendarId = calendar.orElse(null);
    }

    boolean isFor(Metric wantedMetric, Priority wantedPriority) {
        return metric == wantedMetric && priority == wantedPriority;
    }

    public Metric getMetric() {
        return metric;
    }

    public Priority getPriority() {
        return priority;
    }

    public Duration getDuration() {
        return Duration.ofSeconds(seconds);
    }

    public Optional<UUID> getCalendarId() {
        return Optional.ofNullable(calendarId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlaTarget that
                && metric == that.metric
                && priority == that.priority
                && seconds == that.seconds
                && Objects.equals(tenantId, that.tenantId)
                && Objects.equals(calendarId, that.calendarId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, priority, seconds);
    }
}

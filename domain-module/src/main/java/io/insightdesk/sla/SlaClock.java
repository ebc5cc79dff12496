package io.insightdesk.sla;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One promise on one ticket, measured: a metric, and the number of the measurement ({@code cycle}; a reopened
 * ticket gets a new resolution cycle). Life cycle: started ({@code running}); perhaps {@code paused} and resumed; then
 * {@code met} in time, or {@code breached} at the very instant it was due, or {@code cancelled} because nobody waits
 * any more. A breached clock goes on measuring (and pausing) until the work is done late or given up, so that reports
 * know how late; its state stays {@code breached}.
 *
 * <p>Elapsed time is the sum of the finished running stretches, in milliseconds, and of the present one. The clock
 * falls due when the elapsed time reaches the target. Each verb first records a breach that fell due before it, so a
 * breach can't be hidden by being faster than the timer. Verbs collect what happened in the ledger ({@link
 * #takeEvents}).
 */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "sla_clock")
public class SlaClock extends TenantOwned {

    @Column(name = "ticket_id", updatable = false)
    private UUID ticketId;

    @Column(updatable = false)
    private Metric metric;

    @Column(updatable = false)
    private int cycle;

    private ClockState state;

    @Column(name = "policy_id")
    private UUID policyId;

    @Column(name = "policy_name")
    private String policyName;

    @Column(name = "calendar_id")
    private UUID calendarId;

    @Column(name = "target_seconds")
    private long targetSeconds;

    @Column(name = "elapsed_ms")
    private long elapsedMillis;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "running_since")
    private Instant runningSince;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "breached_at")
    private Instant breachedAt;

    @Column(name = "met_at")
    private Instant metAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** The last instant that counted, which time never falls behind, whatever the servers' clocks say. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "ledger_entries")
    private int ledgerEntries;

    @Version
    private long version;

    @Transient
    private final List<SlaClockEvent> ledger = new ArrayList<>();

    protected SlaClock() {}

    private SlaClock(UUID tenantId, UUID ticketId, Metric metric, int cycle, AppliedSlaTarget promise, Instant at) {
        super(tenantId);
        this.ticketId = ticketId;
        this.metric = metric;
        this.cycle = cycle;
        this.state = ClockState.RUNNING;
        accept(promise);
        this.startedAt = at;
        this.changedAt = at;
        this.runningSince = at;
        this.dueAt = dueFromHere();
        write(ClockEventKind.STARTED, at, at);
    }

    /** @param cycle 1 for the first time this metric is measured on the ticket */
    public static SlaClock start(
            UUID tenantId, UUID ticketId, Metric metric, int cycle, AppliedSlaTarget promise, Instant now) {
        return new SlaClock(tenantId, ticketId, metric, cycle, promise, precise(now));
    }

    /** Stops counting for a while. Does nothing when it already stands still or is finished. */
    public void pause(Instant now) {
        var at = settle(now);
        if (isFinished() || !isCounting()) {
            return;
        }
        stopCounting(at);
        if (state == ClockState.RUNNING) {
            state = ClockState.PAUSED;
            dueAt = null;
        }
        write(ClockEventKind.PAUSED, at, at);
    }

    /** Counts on. Does nothing when it already counts or is finished. */
    public void resume(Instant now) {
        var at = settle(now);
        if (isFinished() || isCounting()) {
            return;
        }
        runningSince = at;
        if (state == ClockState.PAUSED) {
            state = ClockState.RUNNING;
            dueAt = dueFromHere();
        }
        write(ClockEventKind.RESUMED, at, at);
    }

    /** The promised thing was done: in time, or late and then it stays {@code breached}. */
    public void meet(Instant now) {
        var at = settle(now);
        if (isFinished()) {
            return;
        }
        finish(at);
        metAt = at;
        if (state != ClockState.BREACHED) {
            state = ClockState.MET;
        }
        write(ClockEventKind.MET, at, at);
    }

    /** Nobody waits for the promised thing any more. A breach stays one. */
    public void cancel(Instant now) {
        var at = settle(now);
        if (isFinished()) {
            return;
        }
        finish(at);
        if (state != ClockState.BREACHED) {
            state = ClockState.CANCELLED;
            dueAt = null;
        }
        write(ClockEventKind.CANCELLED, at, at);
    }

    /**
     * Another promise holds from now on; what has elapsed stays. If that is already more than the new target, the clock
     * fell due when it reached the new target in the present running stretch, at the earliest when that stretch began;
     * a paused one does so when it is resumed. What was breached or is finished keeps its promise.
     */
    public void retarget(AppliedSlaTarget promise, Instant now) {
        var at = settle(now);
        if (isFinished() || state == ClockState.BREACHED || isPromised(promise)) {
            return;
        }
        accept(promise);
        if (isCounting()) {
            dueAt = dueFromHere();
        }
        write(ClockEventKind.RETARGETED, at, at);
    }

    /**
     * Records the breach of a clock that is due; a clock that isn't stays as it is.
     *
     * @return whether it was breached by this call
     */
    public boolean breachIfDue(Instant now) {
        var at = precise(now);
        if (state != ClockState.RUNNING || dueAt.isAfter(at)) {
            return false;
        }
        state = ClockState.BREACHED;
        breachedAt = dueAt;
        write(ClockEventKind.BREACHED, dueAt, at);
        return true;
    }

    /** Time that counted until {@code now}. */
    public Duration elapsed(Instant now) {
        return Duration.ofMillis(elapsedMillis + (isCounting() ? millisSince(runningSince, precise(now)) : 0));
    }

    /** What is left of the target at {@code now}; negative once that is overdue. */
    public Duration remaining(Instant now) {
        return getTarget().minus(elapsed(now));
    }

    /** What the ledger has got since the last call, in order. */
    public List<SlaClockEvent> takeEvents() {
        var taken = List.copyOf(ledger);
        ledger.clear();
        return taken;
    }

    private Instant settle(Instant now) {
        breachIfDue(now);
        var at = precise(now);
        return at.isBefore(changedAt) ? changedAt : at;
    }

    private void stopCounting(Instant at) {
        elapsedMillis += millisSince(runningSince, at);
        runningSince = null;
    }

    private void finish(Instant at) {
        if (isCounting()) {
            stopCounting(at);
        }
        finishedAt = at;
    }

    private void accept(AppliedSlaTarget promise) {
        policyId = promise.policyId();
        policyName = promise.policyName();
        calendarId = promise.calendar().orElse(null);
        targetSeconds = promise.target().toSeconds();
    }

    private boolean isPromised(AppliedSlaTarget promise) {
        return promise.policyId().equals(policyId)
                && promise.target().toSeconds() == targetSeconds
                && promise.calendar().equals(Optional.ofNullable(calendarId));
    }

    private Instant dueFromHere() {
        return runningSince.plusMillis(Math.max(0, getTarget().toMillis() - elapsedMillis));
    }

    private void write(ClockEventKind kind, Instant at, Instant recordedAt) {
        changedAt = at.isBefore(changedAt) ? changedAt : at;
        ledger.add(new SlaClockEvent(this, ++ledgerEntries, kind, at, recordedAt));
    }

    private static Instant precise(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static long millisSince(Instant from, Instant to) {
        return Math.max(0, from.until(to, ChronoUnit.MILLIS));
    }

    /** Whether its time runs, be it breached or not. */
    public boolean isCounting() {
        return runningSince != null;
    }

    /** Whether nothing can change it any more. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isBreached() {
        return state == ClockState.BREACHED;
    }

    public UUID getTicketId() {
        return ticketId;
    }

    public Metric getMetric() {
        return metric;
    }

    public int getCycle() {
        return cycle;
    }

    public ClockState getState() {
        return state;
    }

    public Duration getTarget() {
        return Duration.ofSeconds(targetSeconds);
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** When it breaches or breached; of a met one, when it would have. Empty while paused. */
    public Optional<Instant> getDueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> getBreachedAt() {
        return Optional.ofNullable(breachedAt);
    }

    public Optional<Instant> getMetAt() {
        return Optional.ofNullable(metAt);
    }

    public Optional<Instant> getFinishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}

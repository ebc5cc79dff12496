package io.insightdesk.sla;

import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.status.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All clocks of one ticket, and the rules by which they follow it. {@code docs/sla.md} has the rules in words.
 *
 * <p>Methods look at how the ticket is now, not at how it came to be so; calling one twice changes nothing more.
 */
public final class TicketClocks {

    private final Ticket ticket;
    private final List<SlaClock> clocks;
    private final List<SlaClock> started = new ArrayList<>();

    /** @param clocks all that the ticket has, finished ones too */
    public TicketClocks(Ticket ticket, List<SlaClock> clocks) {
        this.ticket = ticket;
        this.clocks = new ArrayList<>(clocks);
    }

    /** A new ticket: first response and resolution count from its creation, whoever submitted it. */
    public void begin(Optional<SlaPolicy> policy) {
        begin(Metric.FIRST_RESPONSE, policy, ticket.getCreatedAt());
        begin(Metric.RESOLUTION, policy, ticket.getCreatedAt());
    }

    /**
     * A ticket that came from another desk: what happened there keeps and breaks no promise. If work is left, its clocks
     * count from now; otherwise it has none.
     */
    public void takeOver(Optional<SlaPolicy> policy, Instant now) {
        if (!ticket.getStatus().isUnresolved()) {
            return;
        }
        if (ticket.getStatus() == Status.NEW) {
            begin(Metric.FIRST_RESPONSE, policy, now);
        }
        begin(Metric.RESOLUTION, policy, now);
        pauseOrResume(now);
    }

    /** An agent answered publicly: whatever the customer waited for has come. */
    public void answered(Instant now) {
        unfinished().filter(clock -> clock.getMetric().isResponse()).forEach(clock -> clock.meet(now));
    }

    /**
     * The customer wrote again. Somebody who still waits for an answer goes on waiting from the oldest message; otherwise
     * the next response counts from this one.
     */
    public void customerWrote(Supplier<Optional<SlaPolicy>> policy, Instant now) {
        if (unfinished().noneMatch(clock -> clock.getMetric().isResponse())) {
            begin(Metric.NEXT_RESPONSE, policy.get(), now);
        }
    }

    /**
     * The status changed: pending and hold pause the resolution, solved meets it and ends the wait for answers, and what
     * was solved and is not any more gets a new cycle.
     */
    public void followStatus(Supplier<Optional<SlaPolicy>> policy, Instant now) {
        if (ticket.getStatus().isUnresolved()) {
            if (latest(Metric.RESOLUTION)
                    .filter(clock -> clock.getMetAt().isPresent())
                    .isPresent()) {
                begin(Metric.RESOLUTION, policy.get(), now);
            }
            pauseOrResume(now);
            return;
        }
        unfinished().forEach(clock -> {
            if (clock.getMetric() == Metric.RESOLUTION) {
                clock.meet(now);
            } else {
                clock.cancel(now);
            }
        });
    }

    /** The ticket's priority, or something that policies look at, changed: other promises may hold from now on. */
    public void followPolicy(Optional<SlaPolicy> policy, Instant now) {
        for (var clock : unfinished().toList()) {
            promise(policy, clock.getMetric())
                    .ifPresentOrElse(promise -> clock.retarget(promise, now), () -> clock.cancel(now));
        }
        if (ticket.getStatus() == Status.NEW && latest(Metric.FIRST_RESPONSE).isEmpty()) {
            begin(Metric.FIRST_RESPONSE, policy, ticket.getCreatedAt());
        }
        if (ticket.getStatus().isUnresolved()
                && latest(Metric.RESOLUTION)
                        .filter(clock -> !clock.isFinished() || clock.isBreached())
                        .isEmpty()) {
            begin(Metric.RESOLUTION, policy, ticket.getStatus() == Status.NEW ? ticket.getCreatedAt() : now);
            pauseOrResume(now);
        }
    }

    /** Records what is due. */
    public void breachDue(Instant now) {
        clocks.forEach(clock -> clock.breachIfDue(now));
    }

    /** The ticket was deleted, or merged into another: nobody waits. */
    public void cancelAll(Instant now) {
        unfinished().forEach(clock -> clock.cancel(now));
    }

    /** The ticket is back: what was given up when it went is promised anew, from now on. */
    public void reinstate(Supplier<Optional<SlaPolicy>> policy, Instant now) {
        if (!ticket.getStatus().isUnresolved()) {
            return;
        }
        for (var metric : lastGivenUp()) {
            begin(metric, policy.get(), now);
        }
        pauseOrResume(now);
    }

    private List<Metric> lastGivenUp() {
        var last =
                clocks.stream().flatMap(clock -> clock.getFinishedAt().stream()).max(Comparator.naturalOrder());
        return clocks.stream()
                .filter(clock -> clock.isFinished() && clock.getFinishedAt().equals(last))
                .filter(clock -> clock.getMetAt().isEmpty())
                .map(SlaClock::getMetric)
                .toList();
    }

    public Deadline deadline() {
        return Deadline.of(clocks);
    }

    /** When the next running clock falls due. */
    public Optional<Instant> nextDue() {
        return clocks.stream()
                .filter(clock -> clock.getState() == ClockState.RUNNING)
                .flatMap(clock -> clock.getDueAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** Clocks that were started here and are not stored yet. */
    public List<SlaClock> started() {
        return List.copyOf(started);
    }

    /** What the ledgers of all clocks have got, clock by clock. */
    public List<SlaClockEvent> takeEvents() {
        return clocks.stream().flatMap(clock -> clock.takeEvents().stream()).toList();
    }

    /** The clock of a ledger entry. */
    public SlaClock clock(UUID id) {
        return clocks.stream()
                .filter(clock -> clock.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void pauseOrResume(Instant now) {
        unfinished().filter(clock -> clock.getMetric() == Metric.RESOLUTION).forEach(clock -> {
            if (ticket.getStatus().pausesResolution()) {
                clock.pause(now);
            } else {
                clock.resume(now);
            }
        });
    }

    private void begin(Metric metric, Optional<SlaPolicy> policy, Instant at) {
        promise(policy, metric).ifPresent(promise -> {
            var cycle = latest(metric).map(SlaClock::getCycle).orElse(0) + 1;
            var clock = SlaClock.start(ticket.getTenantId(), ticket.getId(), metric, cycle, promise, at);
            clocks.add(clock);
            started.add(clock);
        });
    }

    private Optional<AppliedSlaTarget> promise(Optional<SlaPolicy> policy, Metric metric) {
        return policy.flatMap(found -> found.promise(metric, ticket.getPriority()));
    }

    private Stream<SlaClock> unfinished() {
        return clocks.stream().filter(clock -> !clock.isFinished());
    }

    private Optional<SlaClock> latest(Metric metric) {
        return clocks.stream()
                .filter(clock -> clock.getMetric() == metric)
                .max(Comparator.comparingInt(SlaClock::getCycle));
    }
}

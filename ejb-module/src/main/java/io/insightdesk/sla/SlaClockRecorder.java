package io.insightdesk.sla;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Stores what happened to a ticket's clocks, and makes each breach known: in the ticket's history and as an event. */
@ApplicationScoped
public class SlaClockRecorder {

    @Inject
    SlaClockRepository repository;

    @Inject
    TicketDirectory tickets;

    @Inject
    ActivityLog ticketLog;

    @Inject
    Event<SlaBreached> breached;

    @Inject
    Event<ClockStarted> running;

    /** @return whether anything had happened */
    boolean enter(TicketClocks clocks) {
        var ledger = clocks.takeEvents();
        clocks.started().forEach(repository::add);
        for (var event : ledger) {
            repository.add(event);
            if (event.getKind() == ClockEventKind.BREACHED) {
                announce(clocks.clock(event.getClockId()), event);
            }
        }
        if (!ledger.isEmpty()) {
            clocks.nextDue().map(ClockStarted::new).ifPresent(running::fire);
        }
        return !ledger.isEmpty();
    }

    /** Shows in lists when the ticket's most urgent clock is due. */
    void show(Ticket ticket, Deadline deadline) {
        tickets.showDeadline(ticket, deadline.state().map(ClockState::code), deadline.dueAt());
    }

    private void announce(SlaClock clock, SlaClockEvent event) {
        var timer = Caller.system(clock.getTenantId(), Cause.TIMER);
        var metric = Optional.of(clock.getMetric().code());
        ticketLog.record(new Activity(
                timer, clock.getTicketId(), Activity.SLA_BREACHED, Optional.empty(), metric, event.getAt()));
        breached.fire(new SlaBreached(clock.getTenantId(), clock.getTicketId(), clock.getMetric()));
    }
}

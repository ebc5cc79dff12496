package io.insightdesk.satisfaction;

import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketChanged;
import io.insightdesk.ticket.TicketDirectory;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.status.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Asks for a rating when a ticket is solved, and takes the question back when it is opened again; in the ticket's own
 * transaction. The mail comes later, and never about history that is written afterwards.
 */
@ApplicationScoped
public class SatisfactionObserver {

    @Inject
    TicketDirectory tickets;

    @Inject
    SatisfactionRepository repository;

    @Inject
    TenantDirectory tenants;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    void onTicketChanged(@Observes TicketChanged event) {
        if (!event.fields().contains(TicketField.STATUS)) {
            return;
        }
        var ticket = tickets.get(event.ticket());
        if (ticket.getStatus() == Status.SOLVED) {
            tenants.current().satisfactionDelay().ifPresent(delay -> ask(ticket, delay));
        } else if (ticket.getStatus().isUnresolved()) {
            repository.findOpenAndLock(ticket.getId()).ifPresent(unrated -> unrated.cancel(clock.instant()));
        }
    }

    private void ask(Ticket ticket, Duration delay) {
        if (!repository.isOfCustomer(ticket)) {
            return;
        }
        var now = clock.instant();
        var asked = new Satisfaction(ticket, now);
        repository.add(asked);
        if (CallerContext.current().cause() != Cause.IMPORT && !DeskClock.isMoved()) {
            jobs.enqueue(SatisfactionMail.KIND, new SatisfactionMail(asked.getId()), now.plus(delay));
        }
    }
}

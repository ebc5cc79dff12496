package io.insightdesk.ticket;

import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes tickets of the caller's tenant and keeps them; who makes one tells of it in {@link ActivityLog}. */
@ApplicationScoped
public class NewTickets {

    @Inject
    TicketRepository tickets;

    @Inject
    TenantDirectory tenants;

    /** A ticket with the tenant's next number; it is not kept yet. */
    public Ticket make(Ticket.Submission submission, Instant createdAt) {
        return new Ticket(tenants.current().id(), nextNumber(), submission, createdAt);
    }

    /** Numbers of transactions that fail are not used again. */
    public long nextNumber() {
        return tickets.nextNumber();
    }

    public void keep(Ticket ticket, Message first) {
        keep(ticket);
        tickets.add(first);
    }

    public void keep(Ticket ticket) {
        tickets.add(ticket);
    }
}

package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which ticket a caller may change. The desk sees every ticket of the tenant, a customer the own ones and those of an
 * organisation that shares them; {@link TicketRowRepository} says the same in SQL for what is shown.
 */
@ApplicationScoped
public class TicketAccess {

    @Inject
    TicketRepository tickets;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    /**
     * The ticket, kept from others until the transaction ends.
     *
     * @throws TicketNotFoundException when there is none, or the caller may not see it
     */
    Ticket lock(TicketRef ref) {
        var otherPrefix =
                ref.prefix().filter(prefix -> !prefix.equals(tenants.current().ticketPrefix()));
        return otherPrefix.isPresent()
                ? notFound(ref)
                : tickets.findAndLock(ref).filter(this::isVisible).orElseGet(() -> notFound(ref));
    }

    /**
     * {@link #lock} for work that only the desk does.
     *
     * @throws PermissionDeniedException when the caller sees the ticket but lacks the permission
     */
    Ticket lockFor(Permission permission, TicketRef ref) {
        var ticket = lock(ref);
        if (!Callers.current().may(permission)) {
            throw new PermissionDeniedException("this needs the permission " + permission);
        }
        return ticket;
    }

    private boolean isVisible(Ticket ticket) {
        var caller = Callers.current();
        return caller.isStaff() || caller.isAccount(ticket.getRequesterId()) || isShared(ticket);
    }

    private boolean isShared(Ticket ticket) {
        return ticket.getOrganisationId().isPresent()
                && people.findSharingOrganisation().equals(ticket.getOrganisationId());
    }

    private static Ticket notFound(TicketRef ref) {
        throw new TicketNotFoundException(ref.toString());
    }

    /** Who the caller is, seen from a ticket. */
    static StatusTransition.Actor actor(Caller caller) {
        if (caller.isSystem()) {
            return StatusTransition.Actor.SYSTEM;
        }
        return caller.isStaff() ? StatusTransition.Actor.AGENT : StatusTransition.Actor.CUSTOMER;
    }
}

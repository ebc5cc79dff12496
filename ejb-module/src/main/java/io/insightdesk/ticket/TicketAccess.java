package io.insightdesk.ticket;

import static io.insightdesk.platform.security.Permission.DELETE_TICKETS;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.status.StatusTransition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Which ticket a caller may change. The desk sees every ticket of the tenant, a customer the own ones and those of an
 * organisation that shares them; {@code TicketRowRepository} says the same in SQL for what is shown.
 */
@ApplicationScoped
public class TicketAccess {

    @Inject
    TicketRepository tickets;

    @Inject
    ActivityRepository activities;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    /**
     * The ticket, kept from others until the transaction ends.
     *
     * @throws TicketNotFoundException when there is none, or the caller may not see it
     * @throws TicketMergedException when it is a merged ticket: nothing is done to it but undoing the merge
     */
    public Ticket lock(TicketRef ref) {
        return requireNotMerged(lockEvenMerged(ref));
    }

    private Ticket requireNotMerged(Ticket ticket) {
        ticket.getMergedInto().ifPresent(target -> {
            throw new TicketMergedException(numberOf(target));
        });
        return ticket;
    }

    /** {@link #lock}, merged tickets too. */
    public Ticket lockEvenMerged(TicketRef ref) {
        return hasOtherPrefix(ref)
                ? notFound(ref)
                : tickets.findAndLock(ref).filter(this::isVisible).orElseGet(() -> notFound(ref));
    }

    /** A ticket that was found in the caller's name, kept from others; empty when it has been deleted since. */
    public Optional<Ticket> lockFound(UUID id) {
        return tickets.findAndLock(TicketRef.of(id));
    }

    /**
     * {@link #lock} for work that only the desk does.
     *
     * @throws PermissionDeniedException when the caller sees the ticket but lacks the permission
     */
    public Ticket lockFor(Permission permission, TicketRef ref) {
        return permitted(permission, lock(ref));
    }

    /** {@link #lockFor} without locking, and a copy: nothing that is done to it is written. */
    public Ticket copyFor(Permission permission, TicketRef ref) {
        var copy = hasOtherPrefix(ref)
                ? notFound(ref)
                : tickets.findCopy(ref).filter(this::isVisible).orElseGet(() -> notFound(ref));
        return permitted(permission, requireNotMerged(copy));
    }

    private static Ticket permitted(Permission permission, Ticket ticket) {
        if (!CallerContext.current().may(permission)) {
            throw new PermissionDeniedException("this needs the permission " + permission);
        }
        return ticket;
    }

    /**
     * A deleted ticket, kept from others.
     *
     * @throws TicketNotFoundException when there is none for this caller
     */
    public Ticket lockDeleted(TicketRef ref) {
        return hasOtherPrefix(ref) || !CallerContext.current().may(DELETE_TICKETS)
                ? notFound(ref)
                : tickets.findDeletedAndLock(ref).orElseGet(() -> notFound(ref));
    }

    /**
     * @param expected the version that was read; absent when whoever wrote last shall win
     * @throws StaleTicketException when the ticket was changed since, saying by whom
     */
    public void requireCurrentVersion(OptionalLong expected, Ticket ticket) {
        if (expected.isPresent() && expected.getAsLong() != ticket.getVersion()) {
            var read = expected.getAsLong();
            var changes = read < 0 ? List.<ActivityRow>of() : activities.changesSince(read, ticket.getId());
            throw new StaleTicketException(read, ticket.getVersion(), changes);
        }
    }

    private boolean hasOtherPrefix(TicketRef ref) {
        return ref.hasOtherPrefix(tenants.current().ticketPrefix());
    }

    private String numberOf(UUID ticket) {
        return tenants.current().ticketNumber(tickets.getNumber(ticket));
    }

    private boolean isVisible(Ticket ticket) {
        var caller = CallerContext.current();
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
    public static StatusTransition.Actor actor(Caller caller) {
        if (caller.isSystem()) {
            return StatusTransition.Actor.SYSTEM;
        }
        return caller.isStaff() ? StatusTransition.Actor.AGENT : StatusTransition.Actor.CUSTOMER;
    }
}

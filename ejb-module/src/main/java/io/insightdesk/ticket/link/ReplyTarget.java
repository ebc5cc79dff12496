package io.insightdesk.ticket.link;

import static io.insightdesk.ticket.TicketAccess.actor;
import static io.insightdesk.ticket.status.StatusTransition.Actor.CUSTOMER;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds the ticket in which the conversation continues, after merges and follow-ups. */
@ApplicationScoped
public class ReplyTarget {

    @Inject
    TicketAccess access;

    @Inject
    TicketLinkRepository links;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /**
     * The ticket that gets the reply, kept from others until the transaction ends.
     *
     * @throws TicketNotFoundException when the caller may not see the ticket, or the one where it goes on
     */
    public Ticket lock(TicketRef ref) {
        var ticket = access.lockEvenMerged(ref);
        for (var next = next(ticket); next.isPresent(); next = next(ticket)) {
            ticket = access.lockEvenMerged(TicketRef.of(next.get()));
        }
        return ticket;
    }

    /** Whether this message can't go into the ticket but begins a new one. */
    public boolean makesFollowUp(Ticket ticket, Visibility visibility, Instant now) {
        return visibility == Visibility.PUBLIC && isOverForCaller(ticket, now);
    }

    private Optional<UUID> next(Ticket ticket) {
        if (ticket.getMergedInto().isPresent()) {
            return ticket.getMergedInto();
        }
        return isOverForCaller(ticket, clock.instant())
                ? links.findFollowUp(ticket.getId(), CallerContext.current().requireAccount())
                : Optional.empty();
    }

    private boolean isOverForCaller(Ticket ticket, Instant now) {
        return actor(CallerContext.current()) == CUSTOMER
                && ticket.isOver(tenants.current().reopenWindow(), now);
    }
}

package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.IllegalMoveException.Reason;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Locks two tickets together, in a fixed order, to avoid deadlocks. Whoever connects tickets first waits for others of
 * the tenant who do: so nothing is merged in between. Then two living tickets are locked by id, as the SLA feature
 * locks many; and a merged ticket before its target, as a reply does that follows a merge.
 */
@ApplicationScoped
public class TicketPairLock {

    @Inject
    TicketLinkRepository links;

    @Inject
    TicketAccess access;

    @Inject
    TicketQueryService ticketQueries;

    /** Two tickets, as they were asked for. */
    record Pair(Ticket first, Ticket second) {}

    /**
     * For the desk.
     *
     * @throws TicketMergedException when one of them is a merged ticket
     * @throws IllegalMoveException when they are the same
     */
    Pair lock(TicketRef first, TicketRef second) {
        lockBoth();
        var one = livingId(first);
        var other = livingId(second);
        if (one.equals(other)) {
            throw new IllegalMoveException(Reason.ITSELF);
        }
        // as text: UUID.compareTo is signed, PostgreSQL's order is not
        if (one.toString().compareTo(other.toString()) < 0) {
            var locked = lock(one);
            return new Pair(locked, lock(other));
        }
        var locked = lock(other);
        return new Pair(lock(one), locked);
    }

    /**
     * A merged ticket and its target, for the desk.
     *
     * @throws IllegalMoveException when the ticket is no merged ticket, or the target is one itself
     */
    Pair lockMerged(TicketRef ref) {
        lockBoth();
        ticketQueries.getFor(WORK_TICKETS, ref);
        var merged = access.lockEvenMerged(ref);
        var targetId = merged.getMergedInto().orElseThrow(() -> new IllegalMoveException(Reason.NOT_MERGED));
        var target = access.lockEvenMerged(TicketRef.of(targetId));
        if (target.getMergedInto().isPresent()) {
            throw new IllegalMoveException(Reason.TARGET_MERGED);
        }
        return new Pair(merged, target);
    }

    private void lockBoth() {
        links.lockConnections(CallerContext.current().tenant());
    }

    private UUID livingId(TicketRef ref) {
        var ticket = ticketQueries.getFor(WORK_TICKETS, ref);
        if (ticket.mergedInto() != null) {
            throw new TicketMergedException(ticket.mergedInto());
        }
        return ticket.id();
    }

    private Ticket lock(UUID ticket) {
        return access.lock(TicketRef.of(ticket));
    }
}

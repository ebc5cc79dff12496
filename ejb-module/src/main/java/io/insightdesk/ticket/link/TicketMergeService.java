package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketRef;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Merges two tickets of the same customer, and undoes the merge; for agents. {@code docs/ticket-life-cycle.md} says
 * what moves and what stays.
 */
@Stateless
@Requires(USE_PORTAL)
public class TicketMergeService {

    @Inject
    TicketPairLock pairs;

    @Inject
    StreamRepository streams;

    @Inject
    ActivityLog log;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /**
     * Moves the source's messages behind those of the target, and leaves the source merged, which leads there.
     *
     * @throws IllegalMoveException when the two can't be one
     * @throws TicketMergedException when one of them was merged before
     */
    @Requires(USE_PORTAL)
    public void merge(TicketRef targetRef, TicketRef sourceRef) {
        var pair = pairs.lock(targetRef, sourceRef);
        var target = pair.first();
        var source = pair.second();
        var now = clock.instant();
        var messages = streams.of(source);
        streams.add(source.mergeInto(target, numberOf(target), now));
        var placed = target.absorb(messages, numberOf(source), now);
        streams.place(placed, target);
        tell(pair, now);
    }

    /**
     * Makes a merged ticket what it was, with its messages. What was written since the merge stays with the target, whose
     * numbers close up; messages that were split off it since stay where they are.
     *
     * @throws IllegalMoveException when the ticket is no merged ticket, or the target was merged on
     */
    @Requires(USE_PORTAL)
    public void undo(TicketRef merged) {
        var pair = pairs.lockMerged(merged);
        var source = pair.first();
        var target = pair.second();
        var now = clock.instant();
        var merge = streams.getMerge(source);
        var back = streams.of(merge);
        var left = streams.of(target).without(back);
        var returned = source.reinstate(merge, back, numberOf(target), now);
        var stayed = target.release(left, numberOf(source), now);
        streams.place(returned, source);
        streams.giveClientIdsBack(merge);
        streams.place(stayed, target);
        tell(pair, now);
    }

    private void tell(TicketPairLock.Pair pair, Instant now) {
        log.changed(pair.first(), now);
        log.changed(pair.second(), now);
    }

    private String numberOf(Ticket ticket) {
        return tenants.current().ticketNumber(ticket.getNumber());
    }
}

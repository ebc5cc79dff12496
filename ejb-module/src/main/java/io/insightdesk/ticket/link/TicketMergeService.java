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
     * Moves the source's messages behind those of the survivor, and leaves a tombstone that leads there.
     *
     * @throws IllegalMoveException when the two can't be one
     * @throws TicketMergedException when one of them was merged before
     */
    @Requires(USE_PORTAL)
    public void merge(TicketRef survivorRef, TicketRef sourceRef) {
        var pair = pairs.lock(survivorRef, sourceRef);
        var survivor = pair.first();
        var source = pair.second();
        var now = clock.instant();
        var messages = streams.of(source);
        streams.add(source.mergeInto(survivor, numberOf(survivor), now));
        var placed = survivor.absorb(messages, numberOf(source), now);
        streams.place(placed, survivor);
        tell(pair, now);
    }

    /**
     * Makes a tombstone what it was, with its messages. What was written since the merge stays with the survivor, whose
     * numbers close up; messages that were split off it since stay where they are.
     *
     * @throws IllegalMoveException when the ticket is no tombstone, or the survivor was merged on
     */
    @Requires(USE_PORTAL)
    public void undo(TicketRef tombstone) {
        var pair = pairs.lockMerged(tombstone);
        var source = pair.first();
        var survivor = pair.second();
        var now = clock.instant();
        var merge = streams.getMerge(source);
        var back = streams.of(merge);
        var left = streams.of(survivor).without(back);
        var returned = source.reinstate(merge, back, numberOf(survivor), now);
        var stayed = survivor.release(left, numberOf(source), now);
        streams.place(returned, source);
        streams.giveClientIdsBack(merge);
        streams.place(stayed, survivor);
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

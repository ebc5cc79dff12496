package io.insightdesk.ticket.status;

import static io.insightdesk.ticket.status.Status.CLOSED;
import static io.insightdesk.ticket.status.Status.HOLD;
import static io.insightdesk.ticket.status.Status.NEW;
import static io.insightdesk.ticket.status.Status.OPEN;
import static io.insightdesk.ticket.status.Status.PENDING;
import static io.insightdesk.ticket.status.Status.SOLVED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One allowed move of a ticket's status and who may make it. What is not in {@link #TABLE} is illegal; above all nothing
 * goes back to {@code new}. {@code docs/ticket-life-cycle.md} shows the same table; a test compares them row by row.
 *
 * @param who the people (or the timer) that may make the move
 */
public record StatusTransition(Status from, Status to, Set<Actor> who) {

    /** Who moves a ticket, seen from the ticket. */
    public enum Actor {
        /** The customer who asked, or a colleague whose organisation shares tickets. */
        CUSTOMER,
        AGENT,
        /** Auto-close and other work of the system. */
        SYSTEM
    }

    private static final Set<Actor> DESK = EnumSet.of(Actor.AGENT, Actor.SYSTEM);
    private static final Set<Actor> ANYBODY = EnumSet.allOf(Actor.class);

    public static final List<StatusTransition> TABLE = List.of(
            new StatusTransition(NEW, OPEN, DESK),
            new StatusTransition(NEW, PENDING, DESK),
            new StatusTransition(NEW, HOLD, DESK),
            new StatusTransition(NEW, SOLVED, ANYBODY),
            new StatusTransition(OPEN, PENDING, DESK),
            new StatusTransition(OPEN, HOLD, DESK),
            new StatusTransition(OPEN, SOLVED, ANYBODY),
            new StatusTransition(PENDING, OPEN, ANYBODY),
            new StatusTransition(PENDING, HOLD, DESK),
            new StatusTransition(PENDING, SOLVED, ANYBODY),
            new StatusTransition(HOLD, OPEN, ANYBODY),
            new StatusTransition(HOLD, PENDING, DESK),
            new StatusTransition(HOLD, SOLVED, ANYBODY),
            new StatusTransition(SOLVED, OPEN, ANYBODY),
            new StatusTransition(SOLVED, PENDING, DESK),
            new StatusTransition(SOLVED, HOLD, DESK),
            new StatusTransition(SOLVED, CLOSED, DESK),
            // only inside the tenant's reopen window: Ticket checks
            new StatusTransition(CLOSED, OPEN, ANYBODY));

    public static boolean isAllowed(Status from, Status to, Actor actor) {
        return TABLE.stream().anyMatch(row -> row.from == from && row.to == to && row.who.contains(actor));
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** Somebody else has the ticket already (REST: 409). Nothing was written. */
public class TicketTakenException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    /** @param holder who has it, by name */
    public TicketTakenException(String holder) {
        super(Kind.CONFLICT, "ticket-taken", "the ticket is already assigned to somebody else");
        this.holder = holder;
    }

    public String holder() {
        return holder;
    }

    @Override
    public String detail() {
        return holder + " has already taken this ticket.";
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** The ticket was merged into another one, where the work goes on (REST: 409). */
public class TicketMergedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String target;

    /** @param target its number: {@code ACME-1042} */
    public TicketMergedException(String target) {
        super(Kind.CONFLICT, "ticket-merged", "The ticket was merged into " + target + ".");
        this.target = target;
    }

    public String target() {
        return target;
    }
}

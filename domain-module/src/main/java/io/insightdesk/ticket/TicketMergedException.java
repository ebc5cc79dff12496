package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** The ticket was merged into another one, where the work goes on (REST: 409). */
public class TicketMergedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String survivor;

    /** @param survivor its number: {@code ACME-1042} */
    public TicketMergedException(String survivor) {
        super(Kind.CONFLICT, "ticket-merged", "The ticket was merged into " + survivor + ".");
        this.survivor = survivor;
    }

    public String survivor() {
        return survivor;
    }
}

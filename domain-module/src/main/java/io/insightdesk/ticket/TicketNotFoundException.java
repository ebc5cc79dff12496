package io.insightdesk.ticket;

import io.insightdesk.platform.NotFoundException;

/** There is no such ticket that this caller may see (REST: 404): it says the same for what belongs to others. */
public class TicketNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public TicketNotFoundException(String reference) {
        super("Ticket", reference);
    }
}

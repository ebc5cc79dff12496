package io.insightdesk.ticket.list;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The satisfaction in a ticket's JSON, which another feature keeps. */
public interface TicketSatisfactionProvider {

    /**
     * By the ticket's id, a record to be written as JSON, whose hash is part of the ticket's entity tag. What the caller may
     * not know is left out, and so are tickets whose customer was never asked.
     */
    Map<UUID, ?> of(Collection<TicketRow> tickets);
}

package io.insightdesk.ticket.list;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The clocks in a ticket's JSON, which another feature keeps. */
public interface TicketClockProvider {

    /** Clocks by the ticket's id, as they are written; tickets without clocks may be left out. */
    Map<UUID, List<Shown>> of(Collection<TicketRow> tickets);

    /**
     * @param json a record to be written as JSON
     * @param state what of it changes other than by the mere passing of time: part of the ticket's entity tag
     */
    record Shown(Object json, Object state) {}
}

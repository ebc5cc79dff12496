package io.insightdesk.satisfaction;

import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketSatisfactionProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Puts the satisfaction into the tickets' JSON. */
@ApplicationScoped
public class StoredSatisfactionProvider implements TicketSatisfactionProvider {

    @Inject
    SatisfactionService satisfactions;

    @Override
    public Map<UUID, SatisfactionJson> of(Collection<TicketRow> tickets) {
        var shown = new HashMap<UUID, SatisfactionJson>();
        satisfactions.of(tickets).forEach((ticket, row) -> shown.put(ticket, SatisfactionJson.of(row)));
        return shown;
    }
}

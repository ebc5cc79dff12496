package io.insightdesk.ticket.status;

import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The custom statuses of the transaction's tenant. */
@ApplicationScoped
public class StatusRepository extends EntityStore<TicketStatus> {

    @Inject
    Sql sql;

    public StatusRepository() {
        super(TicketStatus.class);
    }

    /** Lets the tenant's transactions that order statuses follow one another, until this one ends. */
    public void lockOrder(UUID tenant) {
        sql.lock("ticket statuses " + tenant);
    }

    public List<TicketStatus> all() {
        return entities.query("select s from TicketStatus s", TicketStatus.class)
                .getResultList();
    }

    /** All of them to be kept beyond the transaction. */
    StatusDefinitions allDetached() {
        return new StatusDefinitions(
                entities.detached(entities.query("select s from TicketStatus s", TicketStatus.class)));
    }

    /** Whether a ticket has the status, or would have it again when a merge is undone. */
    public boolean isUsed(String key) {
        return sql.first("""
                        select 1 from ticket where own_status = ?
                        union all select 1 from ticket_merge where own_status = ? and undone_at is null
                        limit 1""", List.of(key, key), row -> row.getInt(1)).isPresent();
    }
}

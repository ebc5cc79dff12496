package io.insightdesk.ticket.queue;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.queue.AutoCloseService.DueTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Solved tickets whose time without a reply is over. */
@ApplicationScoped
public class AutoCloseRepository {

    @Inject
    Sql sql;

    /** Of all tenants. Needs no tenant. */
    public List<DueTicket> find(Instant moment, int most) {
        return sql.list(
                "select tenant_id, id from find_tickets_to_close(?, ?)",
                List.of(moment, most),
                row -> new DueTicket(row.getObject("tenant_id", UUID.class), row.getObject("id", UUID.class)));
    }

    /** Locks the ticket if it is (still) due and nobody else is at it: then the next tick looks again. */
    public boolean claim(UUID ticket, Instant moment) {
        return sql.first("""
                        select ticket.id from ticket
                        join tenant on tenant.id = ticket.tenant_id
                        where ticket.id = ? and ticket.status = 'solved' and ticket.deleted_at is null
                          and ticket.solved_at <= ?::timestamptz - make_interval(secs => tenant.auto_close_seconds)
                        for update of ticket skip locked""", List.of(ticket, moment), row -> row.getObject("id", UUID.class))
                .isPresent();
    }
}

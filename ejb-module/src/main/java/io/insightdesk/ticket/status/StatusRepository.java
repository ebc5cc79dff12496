package io.insightdesk.ticket.status;

import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The custom statuses of the transaction's tenant. */
@ApplicationScoped
public class StatusRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(TicketStatus status) {
        entities.persist(status);
    }

    public void remove(TicketStatus status) {
        entities.remove(status);
    }

    public void flush() {
        entities.flush();
    }

    /** Lets the tenant's transactions that order statuses follow one another, until this one ends. */
    public void lockOrder(UUID tenant) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .setParameter(1, "ticket statuses " + tenant)
                .getSingleResult();
    }

    public Optional<TicketStatus> find(UUID id) {
        return Optional.ofNullable(entities.find(TicketStatus.class, id));
    }

    /** Reads the status and keeps others from changing it until the transaction ends. */
    public Optional<TicketStatus> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(TicketStatus.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<TicketStatus> all() {
        return entities.createQuery("select s from TicketStatus s", TicketStatus.class)
                .getResultList();
    }

    /** All of them to be kept beyond the transaction. Does not flush: a ticket may be about to be written. */
    StatusDefinitions allDetached() {
        var found = entities.createQuery("select s from TicketStatus s", TicketStatus.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        found.forEach(entities::detach);
        return new StatusDefinitions(found);
    }

    /** Whether a ticket has the status, or would have it again when a merge is undone. */
    public boolean isUsed(String key) {
        return sql.first("""
                        select 1 from ticket where own_status = ?
                        union all select 1 from ticket_merge where own_status = ? and undone_at is null
                        limit 1""", List.of(key, key), row -> row.getInt(1)).isPresent();
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.status.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets to be changed, with their messages and activity. Lists and pages read {@code TicketRowRepository}. */
@ApplicationScoped
public class TicketRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    /** The next number of the transaction's tenant. Numbers of transactions that fail are not used again. */
    public long nextNumber() {
        return (Long) entities.createNativeQuery("select next_ticket_number()").getSingleResult();
    }

    public void add(Ticket ticket) {
        entities.persist(ticket);
    }

    public void add(Message message) {
        entities.persist(message);
    }

    public void add(Activity activity) {
        entities.persist(activity);
    }

    /** Reads the ticket and keeps others from changing it until the transaction ends. Deleted ones are not found. */
    public Optional<Ticket> findAndLock(TicketRef ref) {
        return findAndLock(ref, "t.deletedAt is null");
    }

    /** The same among the deleted ones. */
    public Optional<Ticket> findDeletedAndLock(TicketRef ref) {
        return findAndLock(ref, "t.deletedAt is not null");
    }

    /** A copy to try something out on: nothing that is done to it is written. Deleted ones are not found. */
    public Optional<Ticket> findCopy(TicketRef ref) {
        var found = query(ref, "t.deletedAt is null").getResultStream().findFirst();
        found.ifPresent(entities::detach);
        return found;
    }

    private Optional<Ticket> findAndLock(TicketRef ref, String condition) {
        return query(ref, condition)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Ticket> query(TicketRef ref, String condition) {
        var field = ref.id().isPresent() ? "t.id" : "t.number";
        Object wanted =
                ref.id().isPresent() ? ref.id().get() : (Object) ref.number().getAsLong();
        return entities.createQuery(
                        "select t from Ticket t where %s = :wanted and %s".formatted(field, condition), Ticket.class)
                .setParameter("wanted", wanted);
    }

    /** The number of any ticket, also of a deleted one. */
    public long getNumber(UUID ticketId) {
        return entities.find(Ticket.class, ticketId).getNumber();
    }

    /** Any ticket, also a deleted one; without a statement when the transaction has it already. */
    public Optional<Ticket> find(UUID ticketId) {
        return Optional.ofNullable(entities.find(Ticket.class, ticketId));
    }

    /** Unresolved tickets of a tenant behind {@code after} by their ids, locked until the transaction ends. */
    List<Ticket> lockUnresolved(UUID tenant, UUID after, int most) {
        return entities.createQuery("""
                        select t from Ticket t
                        where t.tenantId = :tenant and t.id > :after and t.status in :unresolved and t.deletedAt is null
                        order by t.id""", Ticket.class)
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setParameter("unresolved", Status.UNRESOLVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(most)
                .getResultList();
    }

    /** With the insert of a new ticket, or else by a statement of its own. */
    void showDeadline(Ticket ticket, String slaState, Instant dueAt) {
        if (!ticket.isStored()) {
            ticket.cacheDeadline(Optional.ofNullable(slaState), Optional.ofNullable(dueAt));
            return;
        }
        sql.update("""
                update ticket set sla_state = ?, due_at = ?
                where tenant_id = ? and id = ? and (sla_state, due_at) is distinct from (?, ?::timestamptz)""", Arrays.asList(slaState, dueAt, ticket.getTenantId(), ticket.getId(), slaState, dueAt));
    }

    /** Whether any ticket is of the organisation, also a deleted one. */
    boolean isAnyOf(UUID organisation) {
        return sql.first(
                        "select exists (select from ticket where tenant_id = ? and organisation_id = ?) as found",
                        List.of(CallerContext.current().tenant(), organisation),
                        row -> row.getBoolean("found"))
                .orElseThrow();
    }

    /** The ticket, unless it was deleted. */
    Optional<Ticket> findUndeleted(UUID ticketId) {
        return query(TicketRef.of(ticketId), "t.deletedAt is null")
                .getResultStream()
                .findFirst();
    }

    Optional<Message> findMessage(UUID id) {
        return Optional.ofNullable(entities.find(Message.class, id));
    }

    Optional<Message> findFirstPublicMessage(UUID ticketId) {
        return entities.createQuery("""
                        select m from Message m where m.ticketId = :ticket and m.publicSeq = 1""", Message.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .findFirst();
    }

    /** Whether the system made it for nobody who had signed in. */
    boolean isMadeForNobody(UUID ticketId) {
        return !entities.createQuery("""
                        select a.id from Activity a
                        where a.ticketId = :ticket and a.kind = :created and a.actorId is null and a.cause = :system""", UUID.class)
                .setParameter("ticket", ticketId)
                .setParameter("created", Activity.CREATED)
                .setParameter("system", Cause.SYSTEM.code())
                .getResultList()
                .isEmpty();
    }
}

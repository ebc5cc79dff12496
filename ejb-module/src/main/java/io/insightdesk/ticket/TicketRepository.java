package io.insightdesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** Tickets to be changed, with their messages and activity. Lists and pages read {@code TicketRowRepository}. */
@ApplicationScoped
public class TicketRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

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

    public void flush() {
        entities.flush();
    }
}

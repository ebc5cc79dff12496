package io.insightdesk.notification;

import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What mails tell of, as it is when they are written. */
@ApplicationScoped
public class NotificationRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    /** Empty when it was deleted meanwhile. */
    public Optional<Ticket> findTicket(UUID id) {
        return entities.createQuery("select t from Ticket t where t.id = :id and t.deletedAt is null", Ticket.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Empty for an internal note, whoever asks. */
    public Optional<Message> findPublicMessage(UUID id) {
        return Optional.ofNullable(entities.find(Message.class, id)).filter(Message::isPublic);
    }

    /** Empty for a public reply. Only for a reader of the desk. */
    public Optional<Message> findNote(UUID id) {
        return Optional.ofNullable(entities.find(Message.class, id)).filter(message -> !message.isPublic());
    }

    /** Whether it was sent by nobody who had signed in; imported and split tickets are the desk's. */
    public boolean isFromPublicForm(UUID ticketId) {
        return !entities.createQuery("""
                        select a.id from Activity a
                        where a.ticketId = :ticket and a.kind = :created and a.actorId is null and a.cause = :system""", UUID.class)
                .setParameter("ticket", ticketId)
                .setParameter("created", Activity.CREATED)
                .setParameter("system", Cause.SYSTEM.code())
                .getResultList()
                .isEmpty();
    }

    /** What the customer asked. */
    public Optional<Message> findFirstMessage(UUID ticketId) {
        return entities.createQuery("""
                        select m from Message m where m.ticketId = :ticket and m.publicSeq = 1""", Message.class)
                .setParameter("ticket", ticketId)
                .getResultStream()
                .findFirst();
    }
}

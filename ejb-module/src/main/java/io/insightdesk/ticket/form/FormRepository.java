package io.insightdesk.ticket.form;

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

/** The forms of the transaction's tenant. */
@ApplicationScoped
public class FormRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(TicketForm form) {
        entities.persist(form);
    }

    public void remove(TicketForm form) {
        entities.remove(form);
    }

    public void flush() {
        entities.flush();
    }

    /**
     * Lets the tenant's transactions that order forms or fields follow one another, until this one ends: by the lock of the
     * fields' own, so that none is deleted while it comes into a form.
     */
    public void lockOrder(UUID tenant) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .setParameter(1, "custom fields " + tenant)
                .getSingleResult();
    }

    public Optional<TicketForm> find(UUID id) {
        return Optional.ofNullable(entities.find(TicketForm.class, id));
    }

    /** Reads the form and keeps others from changing it until the transaction ends. */
    public Optional<TicketForm> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(TicketForm.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<TicketForm> all() {
        return entities.createQuery("select f from TicketForm f", TicketForm.class)
                .getResultList();
    }

    /**
     * All of them to be kept beyond the transaction. Does not flush: a ticket that is being submitted is written only when
     * its fields are known.
     */
    List<TicketForm> allDetached() {
        var forms = entities.createQuery("select f from TicketForm f", TicketForm.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        forms.forEach(entities::detach);
        return forms;
    }

    /** Whether a ticket was submitted with the form. */
    public boolean isUsed(UUID form) {
        return sql.first("select 1 from ticket where form_id = ? limit 1", List.of(form), row -> row.getInt(1))
                .isPresent();
    }
}

package io.insightdesk.ticket.form;

import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The forms of the transaction's tenant. */
@ApplicationScoped
public class FormRepository extends EntityStore<TicketForm> {

    @Inject
    Sql sql;

    public FormRepository() {
        super(TicketForm.class);
    }

    /**
     * Lets the tenant's transactions that order forms or fields follow one another, until this one ends: by the lock of the
     * fields' own, so that none is deleted while it comes into a form.
     */
    public void lockOrder(UUID tenant) {
        sql.lock("custom fields " + tenant);
    }

    public List<TicketForm> all() {
        return entities.query("select f from TicketForm f", TicketForm.class).getResultList();
    }

    /** All of them to be kept beyond the transaction. */
    List<TicketForm> allDetached() {
        return entities.detached(entities.query("select f from TicketForm f", TicketForm.class));
    }

    /** Whether a ticket was submitted with the form. */
    public boolean isUsed(UUID form) {
        return sql.first("select 1 from ticket where form_id = ? limit 1", List.of(form), row -> row.getInt(1))
                .isPresent();
    }
}

package io.insightdesk.ticket.property;

import io.insightdesk.field.FieldBook;
import io.insightdesk.ticket.status.StatusBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the transaction's tenant has defined by now. */
@ApplicationScoped
public class TicketVocabularies {

    @Inject
    FieldBook fields;

    @Inject
    StatusBook statuses;

    public TicketVocabulary current() {
        return new TicketVocabulary(fields.current(), statuses.current());
    }
}

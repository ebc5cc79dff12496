package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldBook;
import io.insightdesk.field.FieldsChanged;
import io.insightdesk.platform.cache.ShortMemory;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A tenant's forms, remembered for some seconds as the {@link FieldBook} remembers the fields. */
@ApplicationScoped
public class FormBook {

    private final ShortMemory<UUID, List<TicketForm>> kept = new ShortMemory<>(Duration.ofSeconds(5));

    @Inject
    FormRepository repository;

    @Inject
    FieldBook fields;

    /** The forms and fields of the transaction's tenant; not to be changed. */
    public FormSet current() {
        return new FormSet(fields.current(), kept.get(Callers.current().tenant(), tenant -> repository.allDetached()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) FieldsChanged event) {
        kept.forget(event.tenant());
    }
}

package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.field.FieldsChanged;
import io.insightdesk.platform.cache.TenantCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** A tenant's forms, remembered for some seconds as the {@link FieldDefinitionCache} remembers the fields. */
@ApplicationScoped
public class FormCache {

    private final TenantCache<List<TicketForm>> kept = new TenantCache<>(Duration.ofSeconds(5));

    @Inject
    FormRepository repository;

    @Inject
    FieldDefinitionCache fields;

    /** The forms and fields of the transaction's tenant; not to be changed. */
    public FormDefinitions current() {
        return new FormDefinitions(fields.current(), kept.get(repository::allDetached));
    }

    void onFieldsChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) FieldsChanged event) {
        kept.forget(event.tenant());
    }
}

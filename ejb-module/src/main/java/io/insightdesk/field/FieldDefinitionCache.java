package io.insightdesk.field;

import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * A tenant's fields, cached for some seconds: each ticket that is shown or written asks for them. A change is
 * seen at once on the node that made it, and on the others when their time is over.
 */
@ApplicationScoped
public class FieldDefinitionCache {

    private final TenantCache<FieldDefinitions> kept = new TenantCache<>(Duration.ofSeconds(5));

    @Inject
    FieldRepository repository;

    /** The fields of the transaction's tenant; not to be changed. */
    public FieldDefinitions current() {
        return kept.get(repository::allDetached);
    }

    /** Who the caller is, seen from the fields. */
    public static FieldEditor filler(Caller caller) {
        if (caller.isSystem()) {
            return FieldEditor.SYSTEM;
        }
        return caller.isStaff() ? FieldEditor.DESK : FieldEditor.CUSTOMER;
    }

    void onFieldsChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) FieldsChanged event) {
        kept.forget(event.tenant());
    }
}

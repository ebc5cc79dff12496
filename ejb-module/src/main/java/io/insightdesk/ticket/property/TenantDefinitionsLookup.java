package io.insightdesk.ticket.property;

import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.ticket.status.StatusCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the transaction's tenant has defined by now. */
@ApplicationScoped
public class TenantDefinitionsLookup {

    @Inject
    FieldDefinitionCache fields;

    @Inject
    StatusCache statuses;

    public TenantDefinitions current() {
        return new TenantDefinitions(fields.current(), statuses.current());
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The custom fields of the transaction's tenant. */
@ApplicationScoped
public class FieldRepository extends EntityStore<CustomField> {

    @Inject
    Sql sql;

    public FieldRepository() {
        super(CustomField.class);
    }

    /** Lets the tenant's transactions that order fields or forms follow one another, until this one ends. */
    public void lockOrder(UUID tenant) {
        sql.lock("custom fields " + tenant);
    }

    public List<CustomField> fields() {
        return entities.query("select f from CustomField f", CustomField.class).getResultList();
    }

    /** All of them to be kept beyond the transaction. */
    FieldDefinitions allDetached() {
        return new FieldDefinitions(
                entities.detached(entities.query("select f from CustomField f", CustomField.class)));
    }

    /** Whether a ticket has a value in the field. */
    public boolean isFilled(String key) {
        return exists("select 1 from ticket_field_value where key = ? limit 1", key);
    }

    /** Whether a ticket has one of the field's choices. */
    public boolean isChosen(String key, String choice) {
        return exists("select 1 from ticket_field_value where key = ? and value = ? limit 1", key, choice);
    }

    /** Whether a form has the field. */
    public boolean isInForm(String key) {
        return exists(
                "select 1 from ticket_form where fields @> jsonb_build_array(jsonb_build_object('key', ?::text)) limit 1",
                key);
    }

    private boolean exists(String query, Object... parameters) {
        return sql.first(query, List.of(parameters), row -> row.getInt(1)).isPresent();
    }
}

package io.insightdesk.field;

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

/** The custom fields of the transaction's tenant. */
@ApplicationScoped
public class FieldRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(CustomField field) {
        entities.persist(field);
    }

    public void remove(CustomField field) {
        entities.remove(field);
    }

    public void flush() {
        entities.flush();
    }

    /** Lets the tenant's transactions that order fields or forms follow one another, until this one ends. */
    public void lockOrder(UUID tenant) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .setParameter(1, "custom fields " + tenant)
                .getSingleResult();
    }

    public Optional<CustomField> findField(UUID id) {
        return Optional.ofNullable(entities.find(CustomField.class, id));
    }

    /** Reads the field and keeps others from changing it until the transaction ends. */
    public Optional<CustomField> findFieldAndLock(UUID id) {
        return Optional.ofNullable(entities.find(CustomField.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<CustomField> fields() {
        return entities.createQuery("select f from CustomField f", CustomField.class)
                .getResultList();
    }

    /**
     * All of them to be kept beyond the transaction. Does not flush: a ticket that is being submitted is written only when
     * its fields are known.
     */
    FieldDefinitions allDetached() {
        var fields = entities.createQuery("select f from CustomField f", CustomField.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        fields.forEach(entities::detach);
        return new FieldDefinitions(fields);
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

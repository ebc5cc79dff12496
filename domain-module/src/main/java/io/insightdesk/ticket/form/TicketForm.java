package io.insightdesk.ticket.form;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.InsertedBefore;
import io.insightdesk.platform.persistence.LabelsConverter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which custom fields a kind of request has, in which order, and when each shows. A tenant with forms has one default
 * form, for requests that name none; a tenant without forms asks all its fields in their order. A form that tickets use
 * is archived instead of deleted.
 */
@Entity
@InsertedAfter(Tenant.class)
@InsertedBefore(Ticket.class)
@Table(name = "ticket_form")
public class TicketForm extends TenantOwned implements Positioned {

    @Convert(converter = LabelsConverter.class)
    private Labels labels;

    @Convert(converter = FormFieldsConverter.class)
    private List<FormField> fields = List.of();

    @Column(name = "is_default")
    private boolean theDefault;

    private boolean offered;
    private int position;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected TicketForm() {}

    public TicketForm(UUID tenantId, Terms terms, Instant now) {
        super(tenantId);
        this.createdAt = now;
        amend(terms, now);
    }

    /** Replaces what the form says. */
    public void amend(Terms terms, Instant now) {
        labels = terms.labels();
        fields = List.copyOf(terms.fields());
        theDefault = terms.theDefault();
        offered = terms.offered();
        position = terms.position();
        updatedAt = now;
        if (!terms.archived()) {
            archivedAt = null;
        } else if (archivedAt == null) {
            archivedAt = now;
        }
    }

    /** What {@link #amend} would replace. */
    public Terms terms() {
        return new Terms(labels, fields, theDefault, offered, position, isArchived());
    }

    public void archive(Instant now) {
        amend(new Terms(labels, fields, false, offered, position, true), now);
    }

    /** Another form has become the default one. */
    public void unsetDefault(Instant now) {
        theDefault = false;
        updatedAt = now;
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    public Labels getLabels() {
        return labels;
    }

    /** In their order. */
    public List<FormField> getFields() {
        return fields;
    }

    public boolean isDefault() {
        return theDefault;
    }

    /** Whether customers can choose it; the default one always is. */
    public boolean isOffered() {
        return offered || theDefault;
    }

    @Override
    public int getPosition() {
        return position;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public long getVersion() {
        return version;
    }

    /** What a form says, checked: conditions look only upwards, and the default form is not in the archive. */
    public record Terms(
            Labels labels,
            List<FormField> fields,
            boolean theDefault,
            boolean offered,
            int position,
            boolean archived) {}
}

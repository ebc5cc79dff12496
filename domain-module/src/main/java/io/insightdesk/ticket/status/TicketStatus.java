package io.insightdesk.ticket.status;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.LabelsConverter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.tenant.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A status that a tenant has defined inside one of the fixed categories, or, when its key is the category's own code, the
 * tenant's words for the category's built-in status. All rules look at the category. Key and category are for ever; a
 * status that tickets have is archived instead of deleted.
 */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "ticket_status")
public class TicketStatus extends TenantOwned implements Positioned {

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private Status category;

    @Convert(converter = LabelsConverter.class)
    private Labels labels;

    @Column(name = "customer_labels")
    @Convert(converter = LabelsConverter.class)
    private Labels customerLabels;

    private int position;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected TicketStatus() {}

    public TicketStatus(UUID tenantId, String key, Status category, Terms terms, Instant now) {
        super(tenantId);
        this.key = key;
        this.category = category;
        this.createdAt = now;
        amend(terms, now);
    }

    /** Replaces what may be changed. */
    public void amend(Terms terms, Instant now) {
        labels = terms.labels();
        customerLabels = terms.customerLabels().orElse(null);
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
        return new Terms(labels, getCustomerLabels(), position, isArchived());
    }

    public void archive(Instant now) {
        amend(new Terms(labels, getCustomerLabels(), position, true), now);
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    /** Whether it is the category's built-in status under another name. */
    public boolean isBuiltIn() {
        return key.equals(category.code());
    }

    public String getKey() {
        return key;
    }

    public Status getCategory() {
        return category;
    }

    /** For the desk. */
    public Labels getLabels() {
        return labels;
    }

    /**
     * For customers, in plain words; without them they are told the category, as if there were no other status in it.
     */
    public Optional<Labels> getCustomerLabels() {
        return Optional.ofNullable(customerLabels);
    }

    public boolean isSeenByCustomers() {
        return customerLabels != null;
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

    /** What of a status may be changed, checked. */
    public record Terms(Labels labels, Optional<Labels> customerLabels, int position, boolean archived) {}
}

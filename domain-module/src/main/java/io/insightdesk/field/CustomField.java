package io.insightdesk.field;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A field of tickets that a tenant has defined. Key and kind are for ever; everything else may be changed. A field that
 * tickets or forms use is archived instead of deleted: its values stay readable, and it takes no new ones.
 */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "custom_field")
public class CustomField extends TenantOwned implements Positioned {

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private FieldKind kind;

    @Convert(converter = LabelsConverter.class)
    private Labels labels;

    @Convert(converter = FieldChoicesConverter.class)
    private List<FieldChoice> choices = List.of();

    @Column(name = "required_on_submit")
    private boolean requiredOnSubmit;

    @Column(name = "required_to_solve")
    private boolean requiredToSolve;

    private CustomerAccess customers;
    private int position;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected CustomField() {}

    public CustomField(UUID tenantId, String key, FieldKind kind, Terms terms, Instant now) {
        super(tenantId);
        this.key = key;
        this.kind = kind;
        this.createdAt = now;
        amend(terms, now);
    }

    /** Replaces what may be changed. */
    public void amend(Terms terms, Instant now) {
        labels = terms.labels();
        choices = List.copyOf(terms.choices());
        requiredOnSubmit = terms.requiredOnSubmit();
        requiredToSolve = terms.requiredToSolve();
        customers = terms.customers();
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
        return new Terms(labels, choices, requiredOnSubmit, requiredToSolve, customers, position, isArchived());
    }

    public void archive(Instant now) {
        amend(terms().inArchive(), now);
    }

    @Override
    public void place(int newPosition) {
        position = newPosition;
    }

    /** A value as people read it: choices by their labels. */
    public String inWords(FieldValue value, Locale reader) {
        return String.join(
                ", ", value.codes().stream().map(code -> word(code, reader)).toList());
    }

    /** The same for what {@link FieldValue#text} made of a value. */
    public String inWords(String text, Locale reader) {
        return kind == FieldKind.MULTI_CHOICE
                ? inWords(new FieldValue.Words(List.of(text.split(", "))), reader)
                : word(text, reader);
    }

    private String word(String code, Locale reader) {
        return findChoice(code).map(choice -> choice.labels().in(reader)).orElse(code);
    }

    Optional<FieldChoice> findChoice(String choiceKey) {
        return choices.stream().filter(choice -> choice.key().equals(choiceKey)).findFirst();
    }

    public String getKey() {
        return key;
    }

    public FieldKind getKind() {
        return kind;
    }

    public Labels getLabels() {
        return labels;
    }

    /** In their order, archived ones too; empty for other kinds. */
    public List<FieldChoice> getChoices() {
        return choices;
    }

    /** Whether a request is refused without it, when its form shows it. */
    public boolean isRequiredOnSubmit() {
        return requiredOnSubmit;
    }

    /** Whether it must be filled in before a ticket can be solved, if its form shows it. */
    public boolean isRequiredToSolve() {
        return requiredToSolve;
    }

    public CustomerAccess getCustomers() {
        return customers;
    }

    public boolean isSeenByCustomers() {
        return customers != CustomerAccess.NONE;
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

    /** What of a field may be changed, checked. */
    public record Terms(
            Labels labels,
            List<FieldChoice> choices,
            boolean requiredOnSubmit,
            boolean requiredToSolve,
            CustomerAccess customers,
            int position,
            boolean archived) {

        Terms inArchive() {
            return new Terms(labels, choices, requiredOnSubmit, requiredToSolve, customers, position, true);
        }
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** One custom field to be made or changed by an admin. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class FieldView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CustomFieldService fields;

    @Inject
    private FormCommand command;

    private UUID id;
    private long version;
    private String key;
    private String kind = FieldKind.TEXT.code();
    private String en;
    private String de;
    private List<ChoiceRow> choices = new ArrayList<>(List.of(new ChoiceRow()));
    private boolean requiredOnSubmit;
    private boolean requiredToSolve;
    private String customers = CustomerAccess.FILL.code();
    private boolean archived;

    /** @throws NotFoundException when the tenant has no such field */
    public void load() {
        if (id == null) {
            return;
        }
        var field = fields.get(id);
        version = field.getVersion();
        key = field.getKey();
        kind = field.getKind().code();
        en = field.getLabels().en();
        de = field.getLabels().de();
        choices = new ArrayList<>(field.getChoices().stream().map(ChoiceRow::of).toList());
        requiredOnSubmit = field.isRequiredOnSubmit();
        requiredToSolve = field.isRequiredToSolve();
        customers = field.getCustomers().code();
        archived = field.isArchived();
    }

    public void save() {
        command.run(this::store, "admin/fields");
    }

    private void store() {
        choices.removeIf(choice -> !choice.isGiven());
        if (id == null) {
            fields.create(draft());
        } else {
            fields.update(id, draft(), OptionalLong.of(version));
        }
    }

    public void delete() {
        command.run(() -> fields.delete(id, OptionalLong.of(version)), "admin/fields");
    }

    public void addChoice() {
        choices.add(new ChoiceRow());
    }

    private CustomFieldDraft draft() {
        var isNew = id == null;
        var rows = choices.stream().map(ChoiceRow::draft).toList();
        return new CustomFieldDraft(
                isNew ? key : null,
                isNew ? kind : null,
                new LabelsDraft(en, de),
                isWithChoices() ? rows : null,
                requiredOnSubmit,
                requiredToSolve,
                customers,
                null,
                isNew ? null : archived);
    }

    public FieldKind[] getKinds() {
        return FieldKind.values();
    }

    public CustomerAccess[] getAccesses() {
        return CustomerAccess.values();
    }

    public boolean isWithChoices() {
        return Coded.find(FieldKind.class, kind).filter(FieldKind::hasChoices).isPresent();
    }

    public List<ChoiceRow> getChoices() {
        return choices;
    }

    /** {@code null} for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no field */
    public void setId(String text) {
        id = PageIds.read(text, "Field or form");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getDe() {
        return de;
    }

    public void setDe(String de) {
        this.de = de;
    }

    public boolean isRequiredOnSubmit() {
        return requiredOnSubmit;
    }

    public void setRequiredOnSubmit(boolean requiredOnSubmit) {
        this.requiredOnSubmit = requiredOnSubmit;
    }

    public boolean isRequiredToSolve() {
        return requiredToSolve;
    }

    public void setRequiredToSolve(boolean requiredToSolve) {
        this.requiredToSolve = requiredToSolve;
    }

    public String getCustomers() {
        return customers;
    }

    public void setCustomers(String customers) {
        this.customers = customers;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}

package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** One status to be made, renamed or archived by an admin. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class StatusView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketStatusService statuses;

    @Inject
    private FormCommand command;

    private UUID id;
    private long version;
    private String key;
    private String category = Status.OPEN.code();
    private String en;
    private String de;
    private String customerEn;
    private String customerDe;
    private boolean archived;

    /** @throws NotFoundException when the tenant has no such status */
    public void load() {
        if (id == null) {
            return;
        }
        var status = statuses.get(id);
        version = status.getVersion();
        key = status.getKey();
        category = status.getCategory().code();
        en = status.getLabels().en();
        de = status.getLabels().de();
        customerEn = status.getCustomerLabels().map(labels -> labels.en()).orElse(null);
        customerDe = status.getCustomerLabels().map(labels -> labels.de()).orElse(null);
        archived = status.isArchived();
    }

    public void save() {
        command.run(this::store, "admin/statuses");
    }

    private void store() {
        if (id == null) {
            statuses.create(draft(key, category, null));
        } else {
            statuses.update(id, draft(null, null, archived), OptionalLong.of(version));
        }
    }

    public void delete() {
        command.run(() -> statuses.delete(id, OptionalLong.of(version)), "admin/statuses");
    }

    private TicketStatusDraft draft(String newKey, String newCategory, Boolean inArchive) {
        return new TicketStatusDraft(
                newKey,
                newCategory,
                new LabelsDraft(en, de),
                new LabelsDraft(customerEn, customerDe),
                null,
                isBuiltIn() ? null : inArchive);
    }

    /** Whether it gives the category's built-in status other words. */
    public boolean isBuiltIn() {
        return category.equals(key);
    }

    public Status[] getCategories() {
        return Status.values();
    }

    /** {@code null} for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no status */
    public void setId(String text) {
        id = PageIds.read(text, "Status");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getCategory() {
        return category;
    }

    /** Stays {@code open} when the address names none. */
    public void setCategory(String category) {
        if (category != null) {
            this.category = category;
        }
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

    public String getCustomerEn() {
        return customerEn;
    }

    public void setCustomerEn(String customerEn) {
        this.customerEn = customerEn;
    }

    public String getCustomerDe() {
        return customerDe;
    }

    public void setCustomerDe(String customerDe) {
        this.customerDe = customerDe;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}

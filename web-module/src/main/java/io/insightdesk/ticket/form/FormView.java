package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.omnifaces.cdi.ViewScoped;

/** One form to be made or changed by an admin, beside a preview that follows each change. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class FormView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("fields\\[([0-9]+)].*");

    @Inject
    private TicketFormService forms;

    @Inject
    private FormCommand command;

    @Inject
    private UserLocale userLocale;

    private UUID id;
    private long version;
    private String en;
    private String de;
    private boolean theDefault;
    private boolean alreadyDefault;
    private boolean offered = true;
    private boolean archived;
    private List<FormRow> rows = new ArrayList<>();
    private FieldForm preview;
    private List<String> problems = List.of();

    /** @throws NotFoundException when the tenant has no such form */
    public void load() {
        var places = List.<FormField>of();
        if (id != null) {
            var form = forms.get(id);
            version = form.getVersion();
            en = form.getLabels().en();
            de = form.getLabels().de();
            theDefault = form.isDefault();
            alreadyDefault = form.isDefault();
            offered = form.isOffered();
            archived = form.isArchived();
            places = form.getFields();
        }
        rows = rows(forms.current().fields(), places);
        look();
    }

    private List<FormRow> rows(FieldDefinitions set, List<FormField> places) {
        var all = new ArrayList<FormRow>();
        for (var place : places) {
            set.find(place.key()).ifPresent(field -> all.add(new FormRow(field, label(field), place)));
        }
        set.active().stream()
                .filter(field -> all.stream().noneMatch(row -> row.getKey().equals(field.getKey())))
                .forEach(field -> all.add(new FormRow(field, label(field))));
        return all;
    }

    private String label(CustomField field) {
        return field.getLabels().in(userLocale.getLocale());
    }

    /** Shows what customers would get, or what is wrong. */
    public void look() {
        try {
            var name = en == null && de == null ? new LabelsDraft("–", null) : new LabelsDraft(en, de);
            var set = forms.preview(new TicketFormDraft(name, places(), true, true, null, false));
            preview = new FieldForm(
                    set, Optional.empty(), FieldEditor.CUSTOMER, CustomFields.NONE, userLocale.getLocale());
            preview.follow(set, Optional.empty(), FormContext.WEB_QUESTION);
            problems = List.of();
        } catch (InvalidInputException wrong) {
            problems = wrong.errors().stream().map(this::inWords).distinct().toList();
        }
    }

    private String inWords(FieldError error) {
        var words = ErrorMessages.wording(error, userLocale.getLocale());
        var place = PLACE.matcher(error.field());
        return place.matches() ? chosen().get(Integer.parseInt(place.group(1))).getLabel() + ": " + words : words;
    }

    private List<FormRow> chosen() {
        return rows.stream().filter(FormRow::isIn).toList();
    }

    private List<TicketFormDraft.Place> places() {
        return chosen().stream().map(FormRow::draft).collect(Collectors.toList());
    }

    public void move(int from, int by) {
        if (from + by >= 0 && from + by < rows.size()) {
            Collections.swap(rows, from, from + by);
        }
        look();
    }

    public void save() {
        command.run(this::store, "admin/fields");
    }

    private void store() {
        var draft = new TicketFormDraft(
                new LabelsDraft(en, de), places(), theDefault || alreadyDefault ? true : null, offered, null, archived);
        try {
            if (id == null) {
                forms.create(draft);
            } else {
                forms.update(id, draft, OptionalLong.of(version));
            }
        } catch (InvalidInputException wrong) {
            look();
            throw wrong.renumbered("fields", place -> rows.indexOf(chosen().get(place)));
        }
    }

    public void delete() {
        command.run(() -> forms.delete(id, OptionalLong.of(version)), "admin/fields");
    }

    public FieldForm getPreview() {
        return preview;
    }

    /** What the conditions know beside what is in the preview. */
    public String getFacts() {
        return FormContext.WEB_QUESTION.toJson().toString();
    }

    /** What is wrong with the form as it stands, in words. */
    public List<String> getProblems() {
        return problems;
    }

    public List<FormRow> getRows() {
        return rows;
    }

    /** {@code null} for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no form */
    public void setId(String text) {
        id = PageIds.read(text, "Field or form");
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

    public boolean isTheDefault() {
        return theDefault;
    }

    public void setTheDefault(boolean theDefault) {
        this.theDefault = theDefault;
    }

    /** Another form must become the default one instead. */
    public boolean isAlreadyDefault() {
        return alreadyDefault;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}

package io.insightdesk.guest;

import io.insightdesk.account.PageForm;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.form.FieldForm;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.form.FormDefinitions;
import io.insightdesk.ticket.form.OfferedForms;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The part of the guests' form that the tenant has defined: which form, and its custom fields with what was typed. */
@Named
@RequestScoped
public class GuestFieldsView {

    @Inject
    PageForm page;

    @Inject
    GuestService guests;

    @Inject
    UserLocale userLocale;

    private FormDefinitions set;
    private OfferedForms forms;
    private FieldForm form;

    @PostConstruct
    void read() {
        set = guests.forms();
        forms = new OfferedForms(set, FieldEditor.CUSTOMER, page.has("form") ? page.text("form") : null);
        form = new FieldForm(set, forms.find(), FieldEditor.CUSTOMER, CustomFields.NONE, userLocale.getLocale());
        if (page.isSent()) {
            form.getInputs().forEach(input -> input.fill(page.all(input.getParameter())));
        }
        form.follow(set, forms.find(), FormContext.WEB_QUESTION);
    }

    /** The request with what was filled in. */
    GuestRequest answer(GuestRequest given) {
        var id = forms.find();
        return given.answering(id.map(UUID::toString).orElse(null), form.answers(set, id, FormContext.WEB_QUESTION));
    }

    public FieldForm getForm() {
        return form;
    }

    /** The forms to choose from. */
    public List<SelectOption> getForms() {
        return forms.choices(userLocale.getLocale());
    }

    public boolean isChoice() {
        return getForms().size() > 1;
    }

    /** Whether the request only chose another form. */
    public boolean isShowing() {
        return page.has("show");
    }

    /** For the browser: what the conditions know beside what is on the page. */
    public String getFacts() {
        return FormContext.WEB_QUESTION.toJson().toString();
    }
}

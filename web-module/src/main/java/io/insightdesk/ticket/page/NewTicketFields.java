package io.insightdesk.ticket.page;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.conversation.UploadIds;
import io.insightdesk.ticket.form.FieldForm;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.form.FormDefinitions;
import io.insightdesk.ticket.form.OfferedForms;
import io.insightdesk.ticket.form.TicketFormService;
import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/**
 * What the pages of a new ticket have in common: subject, text and files, and the part that the tenant has defined: which form, and
 * its custom fields. What was typed stays until the ticket is accepted.
 */
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class NewTicketFields implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketFormService service;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketErrorMessages errorMessages;

    @Inject
    private UserLocale userLocale;

    private String subject;
    private String body;
    private String files;
    private FieldEditor who;
    private Channel channel;
    private final Map<String, String> values = new HashMap<>();
    private String chosen;
    private FieldForm form;

    public void begin(FieldEditor filler, Channel by) {
        who = filler;
        channel = by;
        getProperties().forEach(property -> values.put(property.member(), property.initial()));
        show();
    }

    /** Shows the fields of the form that was chosen. */
    public void show() {
        var set = service.current();
        form = new FieldForm(set, formId(set), who, CustomFields.NONE, userLocale.getLocale());
        form.follow(set, formId(set), facts());
    }

    /** Submits the request with the files and what was filled in, or shows why not. */
    public Optional<CreatedTicket> submit(SubmitTicket request) {
        return errorMessages.find("form", form, () -> tickets.submit(answer(request.with(UploadIds.ids(files)))));
    }

    private SubmitTicket answer(SubmitTicket given) {
        var set = service.current();
        var id = formId(set);
        return given.answering(id.map(UUID::toString).orElse(null), form.answers(set, id, facts()));
    }

    private FormContext facts() {
        return new FormContext(values.get(TicketProperty.TYPE.member()), channel.code());
    }

    private Optional<UUID> formId(FormDefinitions set) {
        return new OfferedForms(set, who, chosen).find();
    }

    public FieldForm getForm() {
        return form;
    }

    /** For the browser: what the conditions know beside what is on the page. */
    public String getFacts() {
        return facts().toJson().toString();
    }

    /** The forms to choose from. */
    public List<SelectOption> getForms() {
        return new OfferedForms(service.current(), who, chosen).choices(userLocale.getLocale());
    }

    public boolean isChoice() {
        return getForms().size() > 1;
    }

    /** The default one as long as none was chosen. */
    public String getChosen() {
        return new OfferedForms(service.current(), who, chosen).shown();
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** The properties whose values are words; they have those that new tickets have until others are chosen. */
    public List<TicketProperty> getProperties() {
        return TicketProperty.changedBy(PatchUse.SUBMISSION).stream()
                .filter(property -> property.kind() == PropertyKind.WORD)
                .toList();
    }

    /** What was chosen for {@link #getProperties}, by what JSON calls them. */
    public Map<String, String> getValues() {
        return values;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** Ids of uploads to be sent along, with commas between. */
    public String getFiles() {
        return files;
    }

    public void setFiles(String files) {
        this.files = files;
    }
}

package io.insightdesk.ticket.portal;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.conversation.UploadIds;
import io.insightdesk.ticket.page.NewTicketFields;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketService;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** The form of a new request. What was typed stays until the request is accepted. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class NewRequestView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketErrorMessages refusals;

    @Inject
    private NewTicketFields fields;

    private String subject;
    private String body;
    private String files;
    private String priority = Priority.NORMAL.code();

    @PostConstruct
    void begin() {
        fields.begin(FieldEditor.CUSTOMER, Channel.WEB);
    }

    public void submit() throws IOException {
        var given =
                fields.answer(SubmitTicket.fromPortal(subject, body, priority).with(UploadIds.ids(files)));
        var submitted = refusals.find("form", fields.getForm(), () -> tickets.submit(given));
        if (submitted.isPresent()) {
            Faces.redirect("portal/requests/%s?sent=yes", submitted.get().number());
        }
    }

    public Priority[] getPriorities() {
        return Priority.values();
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

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }
}

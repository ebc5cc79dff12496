package io.insightdesk.ticket.portal;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.page.NewTicketFields;
import io.insightdesk.ticket.work.SubmitTicket;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** A new request of a customer. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class NewRequestView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private NewTicketFields fields;

    private String priority = Priority.NORMAL.code();

    @PostConstruct
    void begin() {
        fields.begin(FieldEditor.CUSTOMER, Channel.WEB);
    }

    public void submit() throws IOException {
        var submitted = fields.submit(SubmitTicket.fromPortal(fields.getSubject(), fields.getBody(), priority));
        if (submitted.isPresent()) {
            Faces.redirect("portal/requests/%s?sent=yes", submitted.get().number());
        }
    }

    public NewTicketFields getFields() {
        return fields;
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }
}

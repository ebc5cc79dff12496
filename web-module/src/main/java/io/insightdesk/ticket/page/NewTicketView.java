package io.insightdesk.ticket.page;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.conversation.UploadIds;
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

/** A ticket that an agent takes down for a customer, by phone for example. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class NewTicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketErrorMessages refusals;

    @Inject
    private NewTicketFields fields;

    private String requester;
    private String subject;
    private String body;
    private String files;

    @PostConstruct
    void begin() {
        fields.begin(FieldEditor.DESK, Channel.WEB);
    }

    /** Begins with the customer whom the link that led here names. @param email {@code null} when it names none */
    public void askedBy(String email) {
        requester = email;
    }

    public void submit() throws IOException {
        var request = SubmitTicket.of(subject, body)
                .by("web")
                .from(RequesterSuggestions.address(requester), null)
                .with(UploadIds.ids(files));
        for (var property : fields.getProperties()) {
            request = request.set(property, fields.getValues().get(property.member()));
        }
        var given = request;
        var submitted = refusals.find("form", fields.getForm(), () -> tickets.submit(fields.answer(given)));
        if (submitted.isPresent()) {
            Faces.redirect("agent/tickets/%s", submitted.get().number());
        }
    }

    /** An address, or {@code Name <address>}. */
    public String getRequester() {
        return requester;
    }

    public void setRequester(String requester) {
        this.requester = requester;
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

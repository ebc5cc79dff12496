package io.insightdesk.ticket.page;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.work.SubmitTicket;
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
    private NewTicketFields fields;

    private String requester;

    @PostConstruct
    void begin() {
        fields.begin(FieldEditor.DESK, Channel.WEB);
    }

    /**
     * Begins with the customer whom the link that led here names.
     *
     * @param email {@code null} when it names none
     */
    public void askedBy(String email) {
        requester = email;
    }

    public void submit() throws IOException {
        var request = SubmitTicket.of(fields.getSubject(), fields.getBody())
                .by("web")
                .from(RequesterSuggestions.address(requester), null);
        for (var property : fields.getProperties()) {
            request = request.set(property, fields.getValues().get(property.member()));
        }
        var submitted = fields.submit(request);
        if (submitted.isPresent()) {
            Faces.redirect("agent/tickets/%s", submitted.get().number());
        }
    }

    public NewTicketFields getFields() {
        return fields;
    }

    /** An address, or {@code Name <address>}. */
    public String getRequester() {
        return requester;
    }

    public void setRequester(String requester) {
        this.requester = requester;
    }
}

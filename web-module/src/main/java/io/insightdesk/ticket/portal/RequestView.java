package io.insightdesk.ticket.portal;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.PageAddress;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.UploadIds;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.page.TicketPageLoader;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One request as its customer sees it: the conversation, an answer field, solved or not. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class RequestView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketPageLoader page;

    @Inject
    private ConversationQueryService conversations;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketErrorMessages errorMessages;

    @Inject
    private FieldLabels fieldLabels;

    private String number;
    private String body;
    private String files;
    private String clientId = newClientId();
    private transient TicketRow ticket;
    private transient List<MessageRow> messages;

    public void load() throws IOException {
        number = Faces.getRequestAttribute(PageAddress.KEY);
        try {
            refresh();
            if (ticket.mergedInto() != null) {
                show(ticket.mergedInto());
            }
        } catch (TicketNotFoundException hidden) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }

    /** Reads again what the customer may see. */
    public void refresh() {
        var conversation = page.read(ref());
        ticket = conversation.ticket();
        messages = conversation.messages();
    }

    /** Sends the answer; a late one begins a new request, which is then shown. */
    public void reply() throws IOException {
        var message = new PostMessage(body, null, null, clientId, null).with(UploadIds.ids(files));
        var sent = errorMessages.find("composer", () -> tickets.post(ref(), message));
        if (sent.isPresent()) {
            body = null;
            files = null;
            clientId = newClientId();
        }
        refresh();
        var place = sent.flatMap(conversations::findNumberOf);
        if (place.isPresent() && !place.get().equals(ticket.number())) {
            show(place.get());
        }
    }

    private static void show(String other) throws IOException {
        Faces.redirect("portal/requests/%s", other);
    }

    public void solve() {
        errorMessages.attempt("composer", () -> tickets.solve(ref(), null));
        refresh();
    }

    public void reopen() {
        errorMessages.attempt("composer", () -> tickets.reopen(ref(), null));
        refresh();
    }

    public TicketRow getTicket() {
        if (ticket == null) {
            refresh();
        }
        return ticket;
    }

    /** What the customer may see of the custom fields. */
    public List<FieldLabels.Filled> getFields() {
        return fieldLabels.all(getTicket().customFields());
    }

    public List<MessageRow> getMessages() {
        return messages;
    }

    public boolean isMine(MessageRow message) {
        return message.author() != null
                && CallerContext.current().isAccount(message.author().id());
    }

    /** Whether it is not a colleague's. */
    public boolean isOwn() {
        return CallerContext.current().isAccount(getTicket().requester().id());
    }

    public boolean isOpen() {
        return getTicket().status().isUnresolved();
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

    private TicketRef ref() {
        return TicketRef.parse(number);
    }

    private static String newClientId() {
        return UUID.randomUUID().toString();
    }
}

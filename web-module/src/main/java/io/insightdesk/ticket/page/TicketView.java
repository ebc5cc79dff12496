package io.insightdesk.ticket.page;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.PageAddress;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationEntry;
import io.insightdesk.ticket.link.Connections;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** A ticket in the agent's workspace: what it is now and what can be done with it as a whole. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class TicketView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketPageLoader page;

    @Inject
    private TicketService tickets;

    @Inject
    private TicketErrorMessages errorMessages;

    private String number;
    private int seen;
    private transient String holder;
    private transient TicketRow ticket;
    private transient List<ConversationEntry> entries;
    private transient List<TicketRow> earlier;
    private transient Connections connections;

    public void load() throws IOException {
        number = Faces.getRequestAttribute(PageAddress.KEY);
        try {
            refresh();
            if (ticket.mergedInto() != null) {
                Faces.redirect(
                        "agent/tickets/%s?%s=%s", ticket.mergedInto(), TicketConnectionsView.MERGED, ticket.number());
            }
        } catch (TicketNotFoundException hidden) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        }
    }

    /** Reads the ticket and its conversation again. */
    public void refresh() {
        var conversation = page.read(ref());
        ticket = conversation.ticket();
        seen = conversation.lastSeq();
        earlier = conversation.earlier();
        connections = conversation.connections();
        entries = ConversationEntry.merge(conversation.messages(), conversation.activity());
    }

    /** Takes the ticket from whom the page showed as its holder; if that was nobody, somebody may have been faster. */
    public void assignToMe() {
        if (holder == null) {
            act(() -> tickets.claim(ref()));
        } else {
            act(() -> tickets.assign(ref(), CallerContext.current().account()));
        }
    }

    public void solve() {
        act(() -> tickets.solve(ref(), null));
    }

    public void reopen() {
        act(() -> tickets.reopen(ref(), null));
    }

    /** Does something to the ticket, or says why not, and shows it as it is then. */
    boolean act(Runnable work) {
        var done = errorMessages.attempt("properties", work);
        refresh();
        return done;
    }

    public TicketRow getTicket() {
        if (ticket == null) {
            refresh();
        }
        return ticket;
    }

    public List<ConversationEntry> getEntries() {
        return entries;
    }

    /** The last message that was shown to the agent; a reply is held when others have written since. */
    public int getSeen() {
        return seen;
    }

    /** The assignee's id when the page was drawn; {@code null} for nobody. */
    public String getHolder() {
        var assignee = getTicket().assignee();
        return assignee == null ? null : assignee.id().toString();
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public boolean isMine() {
        var assignee = getTicket().assignee();
        return assignee != null && CallerContext.current().isAccount(assignee.id());
    }

    /** Other tickets of the same customer, the last changed first. */
    public List<TicketRow> getEarlier() {
        if (earlier == null) {
            refresh();
        }
        return earlier;
    }

    Connections getConnections() {
        if (connections == null) {
            refresh();
        }
        return connections;
    }

    public TicketRef ref() {
        return TicketRef.parse(number);
    }
}

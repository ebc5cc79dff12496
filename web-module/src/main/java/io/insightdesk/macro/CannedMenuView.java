package io.insightdesk.macro;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.Refusals;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** The canned replies of a ticket's page: which there are, and one with the ticket's values. */
@Named
@RequestScoped
public class CannedMenuView {

    @Inject
    TicketView page;

    @Inject
    CannedReplyService service;

    @Inject
    Refusals messages;

    @Inject
    MacroTexts texts;

    private List<CannedReplyRow> replies;
    private FilledText filled;

    public void open() {
        attempt(() -> replies = service.menu(ref()));
    }

    /** Fills the one that the request names. */
    public void fill() {
        attempt(() -> filled = service.fill(ref(), UUID.fromString(Faces.getRequestParameter("id"))));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            messages.show(texts.why(refused));
        }
    }

    private TicketRef ref() {
        return TicketRef.of(page.getTicket().id());
    }

    public boolean isRead() {
        return replies != null;
    }

    /** What the agent used recently first; empty until it was asked for. */
    public List<CannedReplyRow> getReplies() {
        return replies == null ? List.of() : replies;
    }

    /** What goes into the composer, or {@code null}. */
    public FilledText getFilled() {
        return filled;
    }
}

package io.insightdesk.macro;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.ticket.page.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The canned replies of a ticket's page: which there are, and one with the ticket's values. */
@Named
@RequestScoped
public class CannedMenuView {

    @Inject
    TicketView page;

    @Inject
    CannedReplyService service;

    @Inject
    ErrorMessages messages;

    @Inject
    MacroTexts texts;

    private List<CannedReplyRow> replies;
    private RenderedText filled;

    public void open() {
        attempt(() -> replies = service.menu(page.ref()));
    }

    /**
     * Fills the one that was chosen.
     *
     * @param id as the browser sent it: there may be none such any more
     */
    public void fill(String id) {
        attempt(() -> filled = service.fill(page.ref(), MacroIds.cannedReply(id)));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (CannedReplyNotFoundException gone) {
            messages.show(texts.get("reply.gone"));
        } catch (RefusedException refused) {
            messages.show(texts.why(refused));
        }
    }

    public boolean isRead() {
        return replies != null;
    }

    /** What the agent used recently first; empty until it was asked for. */
    public List<CannedReplyRow> getReplies() {
        return replies == null ? List.of() : replies;
    }

    /** What goes into the composer, or {@code null}. */
    public RenderedText getFilled() {
        return filled;
    }
}

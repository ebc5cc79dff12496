package io.insightdesk.composing;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.page.TicketPageOpened;
import io.insightdesk.ticket.page.TicketView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** The agent's replies on their way: each can be taken back until it leaves, whatever ticket's page is open by then. */
@Named
@RequestScoped
public class PendingRepliesView {

    @Inject
    PendingReplyService replies;

    @Inject
    TicketView page;

    @Inject
    Clock clock;

    private List<PendingReplyRow> items;
    private boolean restored;
    private boolean late;

    /** Takes a reply back; on another ticket's page one is led to where it was written. */
    public void undo(UUID reply) throws IOException {
        try {
            var ticket = replies.undo(reply);
            page.refresh();
            if (ticket.equals(page.getTicket().id())) {
                restored = true;
            } else {
                Faces.redirect("agent/tickets/%s", ticket);
            }
        } catch (AlreadySentException hasLeft) {
            late = true;
            page.refresh();
        }
    }

    /** Takes away what was said of a reply that came back. */
    public void dismiss(UUID ticket) {
        replies.dismissReturned(ticket);
        items = null;
    }

    /** A reply that came back is told of until its ticket is opened, where it is in the composer again. */
    void onTicketPageOpened(@Observes TicketPageOpened shown) {
        if (CallerContext.current().isStaff()) {
            items = replies.mine();
            var ticket = shown.ticket().id();
            if (items.stream()
                    .anyMatch(item -> item.returned() != null && item.ticket().equals(ticket))) {
                replies.dismissReturned(ticket);
            }
        }
    }

    public List<PendingReplyRow> getItems() {
        if (items == null) {
            items = replies.mine();
        }
        return items;
    }

    /** Milliseconds until the reply leaves; not negative. */
    public long left(PendingReplyRow item) {
        return Math.max(0, Duration.between(clock.instant(), item.dueAt()).toMillis());
    }

    /** Whether this request came too late to take a reply back. */
    public boolean isLate() {
        return late;
    }

    /** Whether this request made a draft of a reply of this page's ticket, which its script puts into the composer. */
    public boolean isRestored() {
        return restored;
    }
}

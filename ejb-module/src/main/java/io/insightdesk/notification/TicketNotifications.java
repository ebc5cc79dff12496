package io.insightdesk.notification;

import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.PublicReplyPosted;
import io.insightdesk.ticket.TicketSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Leaves word, inside the ticket's transaction, that people are to be told. Not of history that is written afterwards
 * (imports, the demo under a moved clock): that is no news.
 */
@ApplicationScoped
public class TicketNotifications {

    @Inject
    JobQueue jobs;

    void tell(@Observes TicketSubmitted event) {
        tell(event.ticket(), null);
    }

    void tell(@Observes PublicReplyPosted event) {
        tell(event.ticket(), event.message());
    }

    private void tell(UUID ticket, UUID message) {
        var caller = Callers.current();
        if (caller.cause() != Cause.IMPORT && !DeskClock.isMoved()) {
            jobs.enqueue(
                    TicketNews.KIND,
                    new TicketNews(ticket, message, caller.account().orElse(null)));
        }
    }
}

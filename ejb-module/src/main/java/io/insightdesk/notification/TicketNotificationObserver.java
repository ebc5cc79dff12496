package io.insightdesk.notification;

import io.insightdesk.notification.TicketMail.Occasion;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.AgentsMentioned;
import io.insightdesk.ticket.PublicReplyPosted;
import io.insightdesk.ticket.TicketSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Records, inside the ticket's transaction, that people are to be told. Not of history that is written afterwards
 * (imports, the demo under a moved clock): that is no news.
 */
@ApplicationScoped
public class TicketNotificationObserver {

    @Inject
    JobQueue jobs;

    void onTicketSubmitted(@Observes TicketSubmitted event) {
        tell(event.ticket(), null);
    }

    void onPublicReplyPosted(@Observes PublicReplyPosted event) {
        tell(event.ticket(), event.message());
    }

    void onAgentsMentioned(@Observes AgentsMentioned event) {
        if (isNews()) {
            event.colleagues()
                    .forEach(colleague -> jobs.enqueue(
                            TicketMail.KIND,
                            new TicketMail(Occasion.MENTIONED, event.ticket(), event.note(), List.of(colleague))));
        }
    }

    private static boolean isNews() {
        return CallerContext.current().cause() != Cause.IMPORT && !DeskClock.isMoved();
    }

    private void tell(UUID ticket, UUID message) {
        var caller = CallerContext.current();
        if (isNews()) {
            jobs.enqueue(
                    TicketNotification.KIND,
                    new TicketNotification(ticket, message, caller.account().orElse(null)));
        }
    }
}

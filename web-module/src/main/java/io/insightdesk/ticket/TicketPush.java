package io.insightdesk.ticket;

import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.web.DeskChannel;
import io.insightdesk.platform.web.OpenPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Tells the open pages of this node that a ticket has changed: which one and in what way, nothing of its content. The
 * pages read again under their own rights.
 */
@ApplicationScoped
public class TicketPush {

    @Inject
    OpenPages pages;

    void onRealtimeMessage(@Observes RealtimeMessage message) {
        if (!TicketBroadcast.isAboutTickets(message)) {
            return;
        }
        var news = Map.of("kind", message.topic(), "ticket", message.subject().toString());
        if (message.audience().desk()) {
            pages.tellOfChange(news, DeskChannel.ofDesk(message.tenant()));
        }
        message.audience().accounts().forEach(account -> pages.tellOfChange(news, DeskChannel.ofAccount(account)));
    }
}

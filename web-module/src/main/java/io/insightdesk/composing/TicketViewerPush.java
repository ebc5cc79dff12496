package io.insightdesk.composing;

import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.web.DeskChannel;
import io.insightdesk.platform.web.OpenPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Tells the open pages of agents at which ticket somebody has come, gone, or begun to write; the ticket's page asks
 * who.
 */
@ApplicationScoped
public class TicketViewerPush {

    @Inject
    OpenPages pages;

    void onRealtimeMessage(@Observes RealtimeMessage message) {
        if (TicketViewerService.isAboutWatching(message)) {
            pages.tell(
                    Map.of("kind", message.topic(), "ticket", message.subject().toString()),
                    DeskChannel.ofDesk(message.tenant()));
        }
    }
}

package io.insightdesk.composing;

import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.web.DeskChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;

/** Tells the desk's open pages at which ticket somebody has come, gone, or begun to write; the ticket's page asks who. */
@ApplicationScoped
public class WatchPush {

    @Inject
    @Push(channel = DeskChannel.NAME)
    PushContext pages;

    void tell(@Observes RealtimeMessage message) {
        if (WatchService.isAboutWatching(message)) {
            pages.send(
                    Map.of("kind", message.topic(), "ticket", message.subject().toString()),
                    DeskChannel.ofDesk(message.tenant()));
        }
    }
}

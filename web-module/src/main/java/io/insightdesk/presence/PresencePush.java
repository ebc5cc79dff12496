package io.insightdesk.presence;

import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.web.DeskChannel;
import io.insightdesk.platform.web.OpenPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells the open pages of agents whose presence has changed; {@code presence.js} asks how. */
@ApplicationScoped
public class PresencePush {

    @Inject
    OpenPages pages;

    void onRealtimeMessage(@Observes RealtimeMessage message) {
        if (PresenceBroadcast.isAboutPresence(message)) {
            pages.tell(
                    Map.of("kind", message.topic(), "account", message.subject().toString()),
                    DeskChannel.ofDesk(message.tenant()));
        }
    }
}

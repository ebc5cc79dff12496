package io.insightdesk.presence;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells all nodes which agents has come, or chosen another state. Who falls silent makes no event: pages ask again. */
@ApplicationScoped
public class PresenceBroadcast {

    private static final String TOPIC = "presence.changed";

    @Inject
    RealtimeBus bus;

    /** Whether the message came from here. Its subject is then the account. */
    public static boolean isAboutPresence(RealtimeMessage message) {
        return message.topic().equals(TOPIC);
    }

    void onPresenceChanged(@Observes(during = AFTER_SUCCESS) PresenceChanged changed) {
        bus.publish(new RealtimeMessage(changed.tenant(), TOPIC, changed.account(), Audience.ofDesk()));
    }
}

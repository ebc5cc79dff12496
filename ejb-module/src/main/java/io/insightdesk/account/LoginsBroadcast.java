package io.insightdesk.account;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Tells all nodes that a sign-in is over, so that they close what it opened there. No page is told. */
@ApplicationScoped
public class LoginsBroadcast {

    private static final String TOPIC = "login.ended";
    private static final Audience NOBODY = new Audience(false, Set.of());

    @Inject
    RealtimeBus bus;

    /** Whether the message came from here. Its subject is then the sign-in ({@link Login#family}). */
    public static boolean isAboutTheEnd(RealtimeMessage message) {
        return message.topic().equals(TOPIC);
    }

    void onLoginsRevoked(@Observes(during = AFTER_SUCCESS) LoginsRevoked ended) {
        ended.families().forEach(family -> bus.publish(new RealtimeMessage(ended.tenant(), TOPIC, family, NOBODY)));
    }
}

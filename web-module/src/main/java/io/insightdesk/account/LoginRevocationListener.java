package io.insightdesk.account;

import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.web.OpenPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Closes what a sign-in opened on this node, when it has ended on whichever. */
@ApplicationScoped
public class LoginRevocationListener {

    @Inject
    PageSessions sessions;

    @Inject
    OpenPages pages;

    void onRealtimeMessage(@Observes RealtimeMessage message) {
        if (LoginsBroadcast.isAboutTheEnd(message)) {
            pages.closeOf(message.subject());
            sessions.endOf(message.subject());
        }
    }
}

package io.insightdesk.satisfaction;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the open pages of agents that a customer has rated a resolution. */
@ApplicationScoped
public class SatisfactionBroadcast {

    @Inject
    RealtimeBus bus;

    void onSatisfactionRated(@Observes(during = AFTER_SUCCESS) SatisfactionRated rated) {
        bus.publish(new RealtimeMessage(rated.tenant(), "ticket.rated", rated.ticket(), Audience.ofDesk()));
    }
}

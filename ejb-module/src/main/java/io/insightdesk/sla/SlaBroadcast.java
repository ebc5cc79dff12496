package io.insightdesk.sla;

import static jakarta.enterprise.event.TransactionPhase.AFTER_SUCCESS;

import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the open pages of agents that a deadline has passed. */
@ApplicationScoped
public class SlaBroadcast {

    @Inject
    RealtimeBus bus;

    void onSlaBreached(@Observes(during = AFTER_SUCCESS) SlaBreached breached) {
        bus.publish(new RealtimeMessage(breached.tenant(), "ticket.breached", breached.ticket(), Audience.ofDesk()));
    }
}

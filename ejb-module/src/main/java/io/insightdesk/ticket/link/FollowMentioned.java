package io.insightdesk.ticket.link;

import io.insightdesk.ticket.AgentsMentioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Whom a note mentions follows the ticket from then on. */
@ApplicationScoped
public class FollowMentioned {

    @Inject
    FollowerRepository followers;

    @Inject
    Clock clock;

    void follow(@Observes AgentsMentioned event) {
        var now = clock.instant();
        event.colleagues().forEach(colleague -> followers.add(event.tenant(), event.ticket(), colleague, now));
    }
}

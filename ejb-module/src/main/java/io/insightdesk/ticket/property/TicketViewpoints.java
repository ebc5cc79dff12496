package io.insightdesk.ticket.property;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who the caller is for conditions such as {@code me}. */
@ApplicationScoped
public class TicketViewpoints {

    @Inject
    TeamService teams;

    @Inject
    Clock clock;

    public TicketViewpoint current() {
        var me = Callers.current().requireAccount();
        return new TicketViewpoint(me, teams.teamIdsOf(me), clock.instant());
    }
}

package io.insightdesk.ticket.property;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** From where the caller looks at tickets. */
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

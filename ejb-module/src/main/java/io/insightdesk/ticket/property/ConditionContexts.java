package io.insightdesk.ticket.property;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who the caller is for conditions such as {@code me}. */
@ApplicationScoped
public class ConditionContexts {

    @Inject
    TeamService teams;

    @Inject
    Clock clock;

    public ConditionContext current() {
        var me = CallerContext.current().requireAccount();
        return new ConditionContext(me, teams.teamIdsOf(me), clock.instant());
    }
}

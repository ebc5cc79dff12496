package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The teams and agents to whom a ticket can be given, by name; cached for five seconds: every agents' page asks. */
@Named
@ApplicationScoped
public class AgentChoices {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final TtlCache<UUID, List<NamedRef>> teams = new TtlCache<>(KEPT);
    private final TtlCache<UUID, List<NamedRef>> agents = new TtlCache<>(KEPT);

    @Inject
    TeamService teamService;

    @Inject
    PeopleService people;

    public List<NamedRef> teams() {
        return teams.get(tenant(), any -> teamService.teams().stream()
                .map(team -> new NamedRef(team.getId(), team.getName()))
                .toList());
    }

    public List<NamedRef> agents() {
        return agents.get(tenant(), any -> people.agents().stream()
                .map(agent -> new NamedRef(agent.getId(), agent.getName()))
                .toList());
    }

    private static UUID tenant() {
        return CallerContext.current().tenant();
    }
}

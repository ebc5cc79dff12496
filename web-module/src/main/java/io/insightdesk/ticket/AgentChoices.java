package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** The teams and agents to whom a ticket can be given, by name; cached for five seconds: every agents' page asks. */
@Named
@ApplicationScoped
public class AgentChoices {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final TenantCache<List<NamedRef>> teams = new TenantCache<>(KEPT);
    private final TenantCache<List<NamedRef>> agents = new TenantCache<>(KEPT);

    @Inject
    TeamService teamService;

    @Inject
    PeopleService people;

    public List<NamedRef> teams() {
        return teams.get(() -> teamService.teams().stream()
                .map(team -> new NamedRef(team.getId(), team.getName()))
                .toList());
    }

    public List<NamedRef> agents() {
        return agents.get(() -> people.agents().stream()
                .map(agent -> new NamedRef(agent.getId(), agent.getName()))
                .toList());
    }
}

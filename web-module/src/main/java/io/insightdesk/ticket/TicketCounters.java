package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.team.Team;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tickets are in each view and team, as the side of the list shows them: counted up to 1,000 and kept for
 * {@value #SECONDS_KEPT} seconds for each agent, because every page of the list asks.
 */
@ApplicationScoped
public class TicketCounters {

    private static final int SECONDS_KEPT = 5;

    @Inject
    TicketReading reading;

    @Inject
    TeamService teams;

    @Inject
    PeopleService people;

    @Inject
    Clock clock;

    private final Map<UUID, Counts> kept = new ConcurrentHashMap<>();

    /** The counts for the agent who asks. */
    public Counts current() {
        var me = Callers.current().requireAccount();
        var now = clock.instant();
        var known = kept.get(me);
        if (known != null && now.isBefore(known.until)) {
            return known;
        }
        kept.values().removeIf(old -> now.isAfter(old.until));
        var counts = count(me, now.plus(Duration.ofSeconds(SECONDS_KEPT)));
        kept.put(me, counts);
        return counts;
    }

    private Counts count(UUID me, Instant until) {
        var views = Arrays.stream(BuiltInView.values())
                .map(view -> new Count(view.getCode(), null, reading.count(view.filter(me, Set.of()))))
                .toList();
        var byTeam = teams.teams().stream().map(this::count).toList();
        var agents = people.agents().stream()
                .map(agent -> new NamedRef(agent.getId(), agent.getName()))
                .toList();
        return new Counts(views, byTeam, agents, until);
    }

    private Count count(Team team) {
        var filter = BuiltInView.OPEN.filter(team.getId(), Set.of()).teams(Set.of(team.getId()));
        return new Count(team.getId().toString(), team.getName(), reading.count(filter));
    }

    /**
     * @param code of a view, or a team's id
     * @param name of a team; a view's is in the bundle
     * @param number up to {@link TicketReading#COUNTED}, which means that many or more
     */
    public record Count(String code, String name, int number) {
        public boolean isCapped() {
            return number >= TicketReading.COUNTED;
        }
    }

    /** All counts of one agent, and who else works at the desk. */
    public record Counts(List<Count> views, List<Count> teams, List<NamedRef> agents, Instant until) {}
}

package io.insightdesk.ticket;

import io.insightdesk.platform.cache.ShortMemory;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How many tickets are in each view and team, as the side of the list shows them: counted up to 1,000 and kept for
 * five seconds for each agent, because every page of the list asks.
 */
@ApplicationScoped
public class TicketCounters {

    private final ShortMemory<UUID, Counts> kept = new ShortMemory<>(Duration.ofSeconds(5));

    @Inject
    TicketReading reading;

    @Inject
    DeskMembers desk;

    /** The counts for the agent who asks. */
    public Counts current() {
        return kept.get(Callers.current().requireAccount(), this::count);
    }

    private Counts count(UUID me) {
        var teams = desk.teams();
        var filters = new ArrayList<TicketFilter>();
        for (var view : BuiltInView.values()) {
            filters.add(view.filter(me, Set.of()));
        }
        for (var team : teams) {
            filters.add(BuiltInView.OPEN.filter(me, Set.of()).teams(Set.of(team.id())));
        }
        var numbers = reading.count(filters).iterator();
        var byView = Arrays.stream(BuiltInView.values())
                .map(view -> new Count(view.getCode(), null, numbers.next()))
                .toList();
        var byTeam = teams.stream()
                .map(team -> new Count(team.id().toString(), team.name(), numbers.next()))
                .toList();
        return new Counts(byView, byTeam);
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

    /** All counts of one agent. */
    public record Counts(List<Count> views, List<Count> teams) {}
}

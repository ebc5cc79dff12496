package io.insightdesk.sla;

import io.insightdesk.ticket.list.TicketClockProvider;
import io.insightdesk.ticket.list.TicketRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the clocks into the tickets' JSON. */
@ApplicationScoped
public class SlaTicketClockProvider implements TicketClockProvider {

    @Inject
    SlaClockQueryService clockQueries;

    @Override
    public Map<UUID, List<Shown>> of(Collection<TicketRow> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        var shown = new HashMap<UUID, List<Shown>>();
        clockQueries
                .clocksOf(tickets)
                .forEach((ticket, clocks) -> shown.put(
                        ticket,
                        clocks.stream().map(SlaTicketClockProvider::shown).toList()));
        return shown;
    }

    private static Shown shown(ClockSnapshot clock) {
        var state = List.of(
                clock.metric().code(),
                clock.state().code(),
                clock.target(),
                clock.dueAt(),
                clock.breachedAt(),
                clock.metAt(),
                clock.policyName());
        return new Shown(ClockJson.of(clock), state);
    }
}

package io.insightdesk.sla;

import static java.util.stream.Collectors.groupingBy;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.list.TicketRow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Clocks as pages and the API show them. Takes {@link TicketRow}s, which only
 * {@link io.insightdesk.ticket.list.TicketQueryService} makes, and only of tickets that the caller may see.
 */
@Stateless
public class SlaClockQueryService {

    @Inject
    ClockSnapshotRepository snapshots;

    @Inject
    Clock clock;

    /** The ticket's clocks: first response, next responses, resolutions, each with its cycles in order. */
    @Requires(Permission.USE_PORTAL)
    public List<ClockSnapshot> clocksOf(TicketRow ticket) {
        return clocksOf(List.of(ticket)).getOrDefault(ticket.id(), List.of());
    }

    /** The clocks of many tickets by the ticket's id, in one statement; tickets without clocks are left out. */
    @Requires(Permission.USE_PORTAL)
    public Map<UUID, List<ClockSnapshot>> clocksOf(Collection<TicketRow> tickets) {
        var ids = tickets.stream().map(TicketRow::id).toList();
        return snapshots.clocksOf(CallerContext.current().tenant(), ids, clock.instant()).stream()
                .collect(groupingBy(ClockSnapshot::ticket));
    }

    /** The ticket's clocks, each with the stretches in which it ran and stood still. */
    @Requires(Permission.READ_TICKETS)
    public List<ClockWithSegments> explain(TicketRow ticket) {
        var segments = snapshots.segmentsOf(CallerContext.current().tenant(), ticket.id());
        return clocksOf(ticket).stream()
                .map(reading -> new ClockWithSegments(reading, segments.getOrDefault(reading.id(), List.of())))
                .toList();
    }
}

package io.insightdesk.sla;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Clocks as they are shown. */
@ApplicationScoped
public class ClockSnapshotRepository {

    @Inject
    Sql sql;

    /** Clocks of tickets of a tenant, each ticket's in the order first response, next response, resolution, cycle. */
    public List<ClockSnapshot> clocksOf(UUID tenant, Collection<UUID> tickets, Instant now) {
        return sql.list("""
                select id, ticket_id, metric, cycle, state, target_seconds, elapsed_ms, running_since, started_at,
                  due_at, breached_at, met_at, finished_at, policy_id, policy_name
                from sla_clock
                where tenant_id = ? and ticket_id = any(?::uuid[])
                order by ticket_id, array_position(array['firstResponse', 'nextResponse', 'resolution'], metric), cycle""", List.of(tenant, Sql.ids(tickets)), row -> reading(row, now));
    }

    private static ClockSnapshot reading(ResultSet row, Instant now) throws SQLException {
        var runningSince = Sql.instant(row, "running_since");
        var elapsed = Duration.ofMillis(row.getLong("elapsed_ms"));
        if (runningSince != null && runningSince.isBefore(now)) {
            elapsed = elapsed.plus(Duration.between(runningSince, now));
        }
        return new ClockSnapshot(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                Coded.find(Metric.class, row.getString("metric")).orElseThrow(),
                row.getInt("cycle"),
                ClockState.of(row.getString("state")),
                Duration.ofSeconds(row.getLong("target_seconds")),
                elapsed,
                runningSince != null,
                Sql.instant(row, "started_at"),
                Optional.ofNullable(Sql.instant(row, "due_at")),
                Optional.ofNullable(Sql.instant(row, "breached_at")),
                Optional.ofNullable(Sql.instant(row, "met_at")),
                Optional.ofNullable(Sql.instant(row, "finished_at")),
                row.getObject("policy_id", UUID.class),
                row.getString("policy_name"));
    }

    /** The segments of each clock of a ticket, by the clock's id. */
    public Map<UUID, List<ClockSegment>> segmentsOf(UUID tenant, UUID ticket) {
        var entries = sql.list(
                """
                select event.clock_id, event.kind, event.at
                from sla_clock clock
                join sla_clock_event event on event.tenant_id = clock.tenant_id and event.clock_id = clock.id
                where clock.tenant_id = ? and clock.ticket_id = ?
                order by event.clock_id, event.number""",
                List.of(tenant, ticket),
                row -> new Entry(
                        row.getObject("clock_id", UUID.class),
                        new ClockSegment.Turn(ClockEventKind.of(row.getString("kind")), Sql.instant(row, "at"))));
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Entry::clock,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                Entry::turn, Collectors.collectingAndThen(Collectors.toList(), ClockSegment::of))));
    }

    private record Entry(UUID clock, ClockSegment.Turn turn) {}
}

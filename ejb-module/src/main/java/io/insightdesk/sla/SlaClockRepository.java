package io.insightdesk.sla;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Clocks to be changed, with their ledgers. What is shown is read by {@link ClockSnapshotRepository}. */
@ApplicationScoped
public class SlaClockRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(SlaClock clock) {
        entities.persist(clock);
    }

    public void add(SlaClockEvent event) {
        entities.persist(event);
    }

    /** All clocks of a ticket that this transaction has locked; so nobody else changes them. */
    public List<SlaClock> clocksOf(Ticket ticket) {
        return entities.createQuery(
                        "select c from SlaClock c where c.tenantId = :tenant and c.ticketId = :ticket", SlaClock.class)
                .setParameter("tenant", ticket.getTenantId())
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /**
     * Running clocks of all tenants that are due, behind {@code last} in the order of falling due. Needs no tenant; the
     * plan is a scan of the index {@code sla_clock_due}, whose length is what is due.
     */
    public List<DueClock> findDue(Instant moment, DueClock last, int most) {
        return sql.list(
                "select tenant_id, id, due_at from find_due_clocks(?, ?, ?, ?)",
                List.of(moment, last.dueAt(), last.clock(), most),
                row -> new DueClock(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        Sql.instant(row, "due_at")));
    }

    /** When the next running clock of any tenant falls due after {@code moment}. Needs no tenant. */
    public Optional<Instant> nextDue(Instant moment) {
        return sql.list(
                        "select next_due_clock(?) as due",
                        List.of(moment),
                        row -> Optional.ofNullable(Sql.instant(row, "due")))
                .get(0);
    }

    /**
     * Claims a due clock: locks its ticket and then the clock, as everybody does who changes clocks. Finds nothing when
     * it isn't due any more, or somebody else is at the ticket: then the next tick looks again.
     */
    public Optional<UUID> claimTicketOfDue(UUID clock, Instant moment) {
        return sql.first("""
                        select clock.ticket_id from sla_clock clock
                        join ticket on ticket.tenant_id = clock.tenant_id and ticket.id = clock.ticket_id
                        where clock.id = ? and clock.state = 'running' and clock.due_at <= ?
                        for no key update of ticket, clock skip locked""", List.of(clock, moment), row -> row.getObject("ticket_id", UUID.class));
    }
}

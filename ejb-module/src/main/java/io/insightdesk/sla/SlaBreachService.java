package io.insightdesk.sla;

import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketDirectory;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the clocks that are due and records their breach, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SlaBreachService {

    @Inject
    TicketDirectory tickets;

    @Inject
    SlaClockRepository repository;

    @Inject
    SlaClockRecorder recorder;

    @Inject
    Clock clock;

    /** Clocks of all tenants that are due, behind {@code last}: ids only. */
    @NoPermissionRequired("for the ticker, which has no tenant; says nothing of any tenant but ids of clocks")
    public List<DueClock> findDue(DueClock last, int most) {
        return repository.findDue(clock.instant(), last, most);
    }

    /** When the next running clock of any tenant falls due after now. */
    @NoPermissionRequired("for the ticker, which has no tenant; says an instant only")
    public Optional<Instant> nextDue() {
        return repository.nextDue(clock.instant());
    }

    /**
     * Records that the clock, and whatever else is due on its ticket, was breached: state, ledger, the ticket's history
     * and list columns, and {@link SlaBreached}. On several nodes at once, one does it and the others find nothing.
     *
     * @return whether this call recorded it
     */
    @Requires(Permission.SYSTEM)
    public boolean breach(UUID clockId) {
        var now = clock.instant();
        var claimed = repository.claimTicketOfDue(clockId, now).map(tickets::get);
        claimed.ifPresent(ticket -> {
            var clocks = new TicketClocks(ticket, repository.clocksOf(ticket));
            clocks.breachDue(now);
            recorder.enter(clocks);
            recorder.show(ticket, clocks.deadline());
        });
        return claimed.isPresent();
    }
}

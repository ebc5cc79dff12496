package io.insightdesk.ticket.queue;

import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.work.TicketService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Closes solved tickets when their tenant's time without a reply is over, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AutoCloseService {

    @Inject
    AutoCloseRepository autoCloses;

    @Inject
    TicketService tickets;

    @Inject
    Clock clock;

    /** Tickets of all tenants whose time is over: ids only. */
    @NoPermissionRequired("for the ticker, which has no tenant; says nothing of any tenant but ids of tickets")
    public List<DueTicket> findDue(int most) {
        return autoCloses.find(clock.instant(), most);
    }

    /**
     * Closes the ticket if it is still solved and its time still over; a customer may have replied since it was found.
     *
     * @return whether this call closed it
     */
    @Requires(Permission.SYSTEM)
    public boolean close(UUID ticket) {
        if (!autoCloses.claim(ticket, clock.instant())) {
            return false;
        }
        tickets.close(TicketRef.of(ticket));
        return true;
    }

    /** A solved ticket of some tenant whose time was over when it was found. */
    public record DueTicket(UUID tenant, UUID ticket) {}
}

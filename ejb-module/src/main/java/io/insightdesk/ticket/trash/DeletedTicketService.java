package io.insightdesk.ticket.trash;

import static io.insightdesk.platform.security.Permission.DELETE_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;

import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.work.TicketService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Deleted tickets, which admins can see and restore; see {@link TicketService#delete}. */
@Stateless
@Requires(DELETE_TICKETS)
public class DeletedTicketService {

    @Inject
    DeletedTicketRepository deleted;

    @Inject
    TicketAccess access;

    @Inject
    ActivityLog log;

    @Inject
    Clock clock;

    /**
     * The last deleted first.
     *
     * @param cursor where the page before ended
     */
    @Requires(DELETE_TICKETS)
    public Page<DeletedTicketRow> list(Optional<String> cursor, int limit) {
        return deleted.list(cursor, limit);
    }

    /**
     * Brings a deleted ticket back as it was; its clocks begin anew.
     *
     * @throws TicketNotFoundException when no deleted ticket is meant, or the caller may not know of it
     */
    @Requires(USE_PORTAL)
    public void restore(TicketRef ref) {
        var ticket = access.lockDeleted(ref);
        var now = clock.instant();
        ticket.restore(now);
        log.changed(ticket, now);
    }
}

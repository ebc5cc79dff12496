package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.Permission.READ_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Agents who follow a ticket that is not theirs: they get a mail of each public reply. */
@Stateless
@Requires(USE_PORTAL)
public class TicketFollowService {

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    FollowerRepository followers;

    @Inject
    Clock clock;

    /** The caller follows the ticket; once more changes nothing. */
    @Requires(USE_PORTAL)
    public void follow(TicketRef ref) {
        var ticket = ticketQueries.getFor(WORK_TICKETS, ref);
        var caller = CallerContext.current();
        followers.add(caller.tenant(), ticket.id(), caller.requireAccount(), clock.instant());
    }

    /** The caller does not follow it any more. */
    @Requires(USE_PORTAL)
    public void unfollow(TicketRef ref) {
        var ticket = ticketQueries.getFor(WORK_TICKETS, ref);
        followers.remove(ticket.id(), CallerContext.current().requireAccount());
    }

    /** By name. */
    @Requires(USE_PORTAL)
    public List<NamedRef> list(TicketRef ref) {
        return followers.of(ticketQueries.getFor(READ_TICKETS, ref).id());
    }

    /** For mails, which are written for the system. */
    @Requires(READ_TICKETS)
    public List<UUID> followerIds(UUID ticket) {
        return followers.of(ticket).stream().map(NamedRef::id).toList();
    }
}

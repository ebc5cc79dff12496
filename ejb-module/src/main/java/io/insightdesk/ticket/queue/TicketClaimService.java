package io.insightdesk.ticket.queue;

import static io.insightdesk.platform.security.Permission.SYSTEM;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.queue.TicketQueueRepository.Patience;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Assigns unassigned tickets: to the first agent who takes one, or to the member a rule has chosen. The ticket's row is
 * locked before anybody looks whose it is, so of two who take one at once, one gets it and the other is told.
 */
@Stateless
public class TicketClaimService {

    @Inject
    TicketQueueRepository queue;

    @Inject
    TicketAccess access;

    @Inject
    ActivityLog log;

    @Inject
    TeamService teams;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /**
     * The caller takes the most urgent ticket that waits in the own teams, or in none.
     *
     * @return the ticket, or nothing when none waits
     */
    @Requires(WORK_TICKETS)
    public Optional<CreatedTicket> claimNext() {
        var me = CallerContext.current().requireAccount();
        var tenant = tenants.current();
        var withWork = queue.teamsWithWork(teams.teamIdsOf(me));
        var next = lockFirst(withWork, Patience.LOOKS_PAST).or(() -> lockFirst(withWork, Patience.WAITS));
        return next.map(ticket -> {
            assign(ticket, me);
            return new CreatedTicket(ticket.getId(), tenant.ticketNumber(ticket.getNumber()));
        });
    }

    private Optional<Ticket> lockFirst(List<Optional<UUID>> withWork, Patience patience) {
        return withWork.stream()
                .flatMap(team -> queue.lockNext(team, patience).stream())
                .findFirst()
                .flatMap(access::lockFound);
    }

    /**
     * What waits in a team and can be given by its rule now.
     *
     * @param tickets the most urgent first, kept from others until the transaction ends
     * @param complete whether these are all
     */
    public record Waiting(List<UUID> tickets, boolean complete) {}

    /** The most urgent tickets that wait in the team, but for those that somebody is at, or let go by hand. */
    @Requires(SYSTEM)
    public Waiting lockWaiting(UUID team, int most) {
        var waiting = queue.toGive(team, most);
        var locked = waiting.isEmpty() ? waiting : queue.lock(team, waiting);
        return new Waiting(locked, locked.size() == waiting.size() && waiting.size() < most);
    }

    /** Gives a ticket of {@link #lockWaiting}. */
    @Requires(SYSTEM)
    public void give(UUID ticket, UUID agent) {
        assign(access.lockFound(ticket).orElseThrow(), agent);
    }

    private void assign(Ticket ticket, UUID agent) {
        var now = clock.instant();
        ticket.assign(Optional.of(agent), now);
        log.changed(ticket, now);
    }
}

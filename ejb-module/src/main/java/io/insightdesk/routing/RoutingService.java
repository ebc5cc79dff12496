package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.presence.PresenceService;
import io.insightdesk.routing.AssignmentQueue.Turn;
import io.insightdesk.ticket.queue.TicketClaimService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Assigns the waiting tickets of a team to its members, by the team's rule: the most urgent ticket first, to those who
 * are there and have fewer open tickets than their limit.
 *
 * <p>Locks are taken in this order, so that hand-outs on several nodes follow one another and none waits in a ring: the
 * team, those of its members who are there (who may be in other teams), and tickets that nobody else is at.
 */
@Stateless
public class RoutingService {

    /** As many tickets as one transaction gives; so long, at most, others wait for the team's lock. */
    static final int AT_ONCE = 50;

    private static final Duration SOON = Duration.ofSeconds(1);

    @Inject
    RoutingRepository routing;

    @Inject
    PresenceService presences;

    @Inject
    TicketClaimService claims;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /** Teams with a rule in which something waits. */
    @Requires(Permission.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<UUID> teamsWithWork() {
        return routing.teamsWithWork();
    }

    @Requires(Permission.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void handOut(UUID team) {
        var found = routing.lockRule(team);
        if (found.isEmpty()) {
            return;
        }
        var there = presences.lockThoseWhoTakeWork(routing.memberIds(team));
        var rota = new AssignmentQueue(found.get().rule(), found.get().turn(), routing.members(team, there));
        if (rota.next().isEmpty()) {
            return;
        }
        var waiting = claims.lockWaiting(team, AT_ONCE);
        var turns = new LinkedHashMap<UUID, Turn>();
        for (var ticket : waiting.tickets()) {
            rota.next().ifPresent(agent -> {
                claims.give(ticket, agent);
                turns.put(agent, rota.give(agent));
            });
        }
        routing.save(team, turns.values());
        if (!waiting.complete() && rota.next().isPresent()) {
            var full = waiting.tickets().size() == AT_ONCE;
            jobs.enqueue(
                    AssignmentJob.KIND,
                    new AssignmentJob(team),
                    full ? clock.instant() : clock.instant().plus(SOON));
        }
    }
}

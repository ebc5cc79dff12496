package io.insightdesk.ticket.queue;

import io.insightdesk.account.AccountDisabled;
import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.team.TeamArchived;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes unresolved tickets from an agent whose account was disabled, and from a team that was archived; some at a time, so
 * that no ticket is locked for long. What an agent had goes back to its team, whose rule may give it to somebody else.
 */
@ApplicationScoped
public class ReleaseHandler implements JobHandler<Release> {

    private static final int AT_ONCE = 100;

    @Inject
    TicketQueueRepository queue;

    @Inject
    TicketAccess access;

    @Inject
    TicketLog log;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    void see(@Observes AccountDisabled event) {
        jobs.enqueue(Release.KIND, new Release(event.account(), null));
    }

    void see(@Observes TeamArchived event) {
        jobs.enqueue(Release.KIND, new Release(null, event.team()));
    }

    @Override
    public JobKind<Release> kind() {
        return Release.KIND;
    }

    @Override
    public void handle(Release work) {
        var ids = work.agent() != null
                ? queue.unresolvedOfAgent(work.agent(), AT_ONCE)
                : queue.unresolvedOfTeam(work.team(), AT_ONCE);
        for (var id : ids) {
            access.lockFound(id).ifPresent(ticket -> release(ticket, work));
        }
        if (ids.size() == AT_ONCE) {
            jobs.enqueue(Release.KIND, work);
        }
    }

    private void release(Ticket ticket, Release work) {
        var now = clock.instant();
        if (work.agent() != null) {
            ticket.getAssigneeId().filter(work.agent()::equals).ifPresent(gone -> ticket.assign(Optional.empty(), now));
        } else {
            ticket.getTeamId()
                    .filter(work.team()::equals)
                    .ifPresent(gone -> ticket.transfer(Optional.empty(), true, now));
        }
        log.changed(ticket, now);
    }
}

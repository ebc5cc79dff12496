package io.insightdesk.ticket.queue;

import io.insightdesk.account.AccountDisabled;
import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.team.TeamArchived;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
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
public class UnassignJobHandler implements JobHandler<UnassignJob> {

    private static final int AT_ONCE = 100;

    @Inject
    TicketQueueRepository queue;

    @Inject
    TicketAccess access;

    @Inject
    ActivityLog log;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    void onAccountDisabled(@Observes AccountDisabled event) {
        jobs.enqueue(UnassignJob.KIND, new UnassignJob(event.account(), null));
    }

    void onTeamArchived(@Observes TeamArchived event) {
        jobs.enqueue(UnassignJob.KIND, new UnassignJob(null, event.team()));
    }

    @Override
    public JobKind<UnassignJob> kind() {
        return UnassignJob.KIND;
    }

    @Override
    public void handle(UnassignJob work) {
        var ids = work.agent() != null
                ? queue.unresolvedOfAgent(work.agent(), AT_ONCE)
                : queue.unresolvedOfTeam(work.team(), AT_ONCE);
        for (var id : ids) {
            access.lockFound(id).ifPresent(ticket -> release(ticket, work));
        }
        if (ids.size() == AT_ONCE) {
            jobs.enqueue(UnassignJob.KIND, work);
        }
    }

    private void release(Ticket ticket, UnassignJob work) {
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

package io.insightdesk.sla;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Lets the policies, as they are now, apply to some unresolved tickets, and leaves the next ones to a job of their own, so
 * that no ticket is locked for long. Clocks keep what has elapsed; those whose promise is the same stay untouched.
 */
@ApplicationScoped
public class SlaRecalculationJobHandler implements JobHandler<SlaRecalculationJob> {

    private static final int AT_ONCE = 100;

    @Inject
    SlaPolicyRepository policies;

    @Inject
    TicketDirectory tickets;

    @Inject
    SlaClockRepository repository;

    @Inject
    SlaClockRecorder recorder;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    @Override
    public JobKind<SlaRecalculationJob> kind() {
        return SlaRecalculationJob.KIND;
    }

    @Override
    public void handle(SlaRecalculationJob work) {
        var tenant = CallerContext.current().tenant();
        var present = policies.all(tenant);
        var locked = tickets.lockUnresolved(tenant, work.after(), AT_ONCE);
        var now = clock.instant();
        locked.forEach(ticket -> reapply(ticket, present, now));
        if (locked.size() == AT_ONCE) {
            jobs.enqueue(
                    SlaRecalculationJob.KIND,
                    new SlaRecalculationJob(locked.get(AT_ONCE - 1).getId()));
        }
    }

    private void reapply(Ticket ticket, List<SlaPolicy> present, Instant now) {
        var clocks = new TicketClocks(ticket, repository.clocksOf(ticket));
        clocks.followPolicy(SlaPolicy.firstFor(ticket, present), now);
        if (recorder.enter(clocks)) {
            recorder.show(ticket, clocks.deadline());
        }
    }
}

package io.insightdesk.sla;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.jobs.DueWork;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Due clocks as work: found over all tenants, each breached in its own transaction. For one thread. */
final class SlaDueClocks implements DueWork {

    private static final Logger LOG = Logger.getLogger(SlaDueClocks.class.getName());
    private static final int AT_ONCE = 200;

    private final SlaBreachService breaches;
    private DueClock last = DueClock.FIRST;

    SlaDueClocks(SlaBreachService breaches) {
        this.breaches = breaches;
    }

    /** Goes through what is due from the oldest on, so one that can't be recorded keeps no other waiting. */
    @Override
    public boolean processDue() {
        var due = breaches.findDue(last, AT_ONCE);
        due.forEach(this::breach);
        var more = due.size() == AT_ONCE;
        last = more ? due.get(AT_ONCE - 1) : DueClock.FIRST;
        return more;
    }

    @Override
    public Optional<Instant> nextDue() {
        return breaches.nextDue();
    }

    private void breach(DueClock due) {
        try {
            CallerContext.runAs(Caller.system(due.tenant(), Cause.TIMER), () -> breaches.breach(due.clock()));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "The breach of SLA clock " + due.clock() + " could not be recorded",
                    LogText.escaped(failed));
        }
    }
}

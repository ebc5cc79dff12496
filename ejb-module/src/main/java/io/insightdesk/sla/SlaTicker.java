package io.insightdesk.sla;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records breaches when they fall due, and after a start those that fell due meanwhile. Runs on every node; the database
 * sees to it that each breach is recorded once.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SlaTicker {

    private static final Logger LOG = Logger.getLogger(SlaTicker.class.getName());
    private static final int AT_ONCE = 200;

    private final AtomicBoolean ticking = new AtomicBoolean();

    @Inject
    SlaBreachService breaches;

    /** Works off all that is due. While a tick lasts, further ones do nothing. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        if (!ticking.compareAndSet(false, true)) {
            return;
        }
        try {
            breachAllDue();
        } catch (RuntimeException unavailable) {
            LOG.log(Level.WARNING, "Due SLA clocks could not be read; the next tick tries again", unavailable);
        } finally {
            ticking.set(false);
        }
    }

    private void breachAllDue() {
        List<DueClock> due;
        var last = DueClock.FIRST;
        do {
            due = breaches.findDue(last, AT_ONCE);
            due.forEach(this::breach);
            last = due.isEmpty() ? last : due.get(due.size() - 1);
        } while (due.size() == AT_ONCE);
    }

    /** One that fails stays due, and does not keep the others waiting. */
    private void breach(DueClock due) {
        try {
            Callers.runAs(Caller.system(due.tenant(), Cause.TIMER), () -> breaches.breach(due.clock()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "The breach of SLA clock " + due.clock() + " could not be recorded", failed);
        }
    }
}

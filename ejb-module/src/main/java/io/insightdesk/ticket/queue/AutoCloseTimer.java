package io.insightdesk.ticket.queue;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.queue.AutoCloseService.DueTicket;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every minute, and so within a minute after a start, closes the solved tickets whose time is over. Runs on every node.
 */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AutoCloseTimer {

    private static final Logger LOG = Logger.getLogger(AutoCloseTimer.class.getName());
    private static final int AT_ONCE = 200;

    private final AtomicBoolean ticking = new AtomicBoolean();

    @Inject
    AutoCloseService autoClose;

    /** Works off all that is due. While a tick lasts, further ones do nothing. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        if (!ticking.compareAndSet(false, true)) {
            return;
        }
        try {
            closeAllDue();
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    "Tickets to close could not be listed; trying again at the next run",
                    LogText.escaped(unavailable));
        } finally {
            ticking.set(false);
        }
    }

    /** What could not be closed stays due and is found again: it is asked for on top, so that it hides no other. */
    private void closeAllDue() {
        var left = new HashSet<DueTicket>();
        List<DueTicket> due;
        do {
            due = autoClose.findDue(AT_ONCE + left.size()).stream()
                    .filter(found -> !left.contains(found))
                    .toList();
            due.forEach(found -> close(found, left));
        } while (!due.isEmpty());
    }

    private void close(DueTicket due, Set<DueTicket> left) {
        try {
            if (!CallerContext.callAs(Caller.system(due.tenant(), Cause.TIMER), () -> autoClose.close(due.ticket()))) {
                left.add(due);
            }
        } catch (RuntimeException failed) {
            left.add(due);
            LOG.log(Level.WARNING, "Ticket " + due.ticket() + " could not be closed", LogText.escaped(failed));
        }
    }
}

package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.LogText;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes old answers every hour. On every node; they don't wait for each other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IdempotencyCleanupTimer {

    private static final Logger LOG = Logger.getLogger(IdempotencyCleanupTimer.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    IdempotencyService idempotency;

    @Schedule(hour = "*", minute = "41", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        try {
            var pruned = 1L;
            while (pruned > 0) {
                pruned = idempotency.prune(AT_ONCE);
            }
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    "Old idempotent responses could not be deleted; trying again in an hour",
                    LogText.escaped(unavailable));
        }
    }
}

package io.insightdesk.composing;

import io.insightdesk.platform.LogText;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every hour deletes drafts that nobody goes on with. On every node; they don't wait for each other. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DraftCleanupTimer {

    private static final Logger LOG = Logger.getLogger(DraftCleanupTimer.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    DraftService drafts;

    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        try {
            var pruned = 1L;
            while (pruned > 0) {
                pruned = drafts.prune(AT_ONCE);
            }
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    "Old drafts could not be deleted; trying again in an hour",
                    LogText.escaped(unavailable));
        }
    }
}

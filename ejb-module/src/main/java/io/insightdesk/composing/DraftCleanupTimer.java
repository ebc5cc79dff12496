package io.insightdesk.composing;

import io.insightdesk.platform.persistence.Pruning;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every hour deletes drafts that nobody goes on with. On every node; they don't wait for each other. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DraftCleanupTimer {

    @Inject
    DraftService drafts;

    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        Pruning.all("Old drafts", () -> drafts.prune(Pruning.AT_ONCE));
    }
}

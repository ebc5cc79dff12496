package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.persistence.Pruning;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Deletes old answers every hour. On every node; they don't wait for each other. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IdempotencyCleanupTimer {

    @Inject
    IdempotencyService idempotency;

    @Schedule(hour = "*", minute = "41", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        Pruning.all("Old idempotent responses", () -> idempotency.prune(Pruning.AT_ONCE));
    }
}

package io.insightdesk.sla;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Records breaches when they are due, and after a start those that became due in the meantime. Runs on every node; the
 * database sees to it that each breach is recorded once.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlaTimer {

    @Inject
    SlaWorkers workers;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        workers.wake();
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }
}

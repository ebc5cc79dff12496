package io.insightdesk.platform.jobs;

import io.insightdesk.platform.persistence.Pruning;
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
import java.time.Clock;
import java.time.Duration;

/**
 * Wakes this node's job workers each second. Commits and the alarm are usually sooner; the ticker finds what they missed:
 * what fell due while no node ran, what a dead node had claimed, what another node queued.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    private static final Duration KEEP_DEAD = Duration.ofDays(30);

    @Inject
    private JobWorkers workers;

    @Inject
    private JobTransactions transactions;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        workers.wake();
    }

    @Schedule(hour = "*", minute = "7", persistent = false)
    void prune() {
        var before = clock.instant().minus(KEEP_DEAD);
        Pruning.all("Old failed jobs", () -> transactions.prune(before, Pruning.AT_ONCE));
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }
}

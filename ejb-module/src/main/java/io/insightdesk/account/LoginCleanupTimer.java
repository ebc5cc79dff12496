package io.insightdesk.account;

import io.insightdesk.platform.persistence.Pruning;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes logins that have been over for {@link #KEPT}. On every node; they don't wait for each other. */
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LoginCleanupTimer {

    /** How long after its expiry a login is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    @Inject
    LoginService logins;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        var before = clock.instant().minus(KEPT);
        Pruning.all("Old logins", () -> logins.prune(before, Pruning.AT_ONCE));
    }
}

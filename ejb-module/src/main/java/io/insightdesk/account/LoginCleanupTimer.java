package io.insightdesk.account;

import io.insightdesk.platform.LogText;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes logins that have been over for {@link #KEPT}. On every node; they don't wait for each other. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LoginCleanupTimer {

    /** How long after its expiry a login is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(LoginCleanupTimer.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    LoginService logins;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tick() {
        var before = clock.instant().minus(KEPT);
        try {
            var pruned = 1L;
            while (pruned > 0) {
                pruned = logins.prune(before, AT_ONCE);
            }
        } catch (RuntimeException unavailable) {
            LOG.log(
                    Level.WARNING,
                    "Old logins could not be deleted; trying again in an hour",
                    LogText.escaped(unavailable));
        }
    }
}

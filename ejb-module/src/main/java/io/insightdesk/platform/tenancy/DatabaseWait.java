package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.config.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Waits for a database that can't be reached yet, or is starting, when the application starts: PostgreSQL and the
 * application server may be started in any order. After the first connection nothing waits any more: who asks then, like
 * a page, is better told at once. A database that answers and refuses is not waited for.
 */
final class DatabaseWait {

    /** One for each deployment, whose class loader has this class. */
    static final DatabaseWait OF_THIS_DEPLOYMENT =
            new DatabaseWait(() -> Duration.ofSeconds(Setting.DATABASE_WAIT_SECONDS.number()), Duration.ofSeconds(1));

    private static final Logger LOG = Logger.getLogger(DatabaseWait.class.getName());

    /** Not reachable, cut off while connecting, shut down or crashed just now, starting, no place for one more. */
    private static final Set<String> AWAY = Set.of("08001", "08006", "57P01", "57P02", "57P03", "53300");

    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    private final Supplier<Duration> longest;
    private final Duration pause;
    private volatile boolean answered;

    /**
     * @param longest asked when there is something to wait for
     * @param pause between two attempts
     */
    DatabaseWait(Supplier<Duration> longest, Duration pause) {
        this.longest = longest;
        this.pause = pause;
    }

    /** @throws SQLException of the last attempt, or of the first that the database itself refuses */
    Connection connect(Attempt attempt) throws SQLException {
        if (answered) {
            return attempt.connect();
        }
        var begin = System.nanoTime();
        var said = Duration.ZERO.minus(SAID_EVERY);
        while (true) {
            try {
                var connection = attempt.connect();
                answered = true;
                return connection;
            } catch (SQLException failed) {
                var waited = Duration.ofNanos(System.nanoTime() - begin);
                var rest = longest.get().minus(waited);
                if (!AWAY.contains(String.valueOf(failed.getSQLState())) || rest.isNegative() || rest.isZero()) {
                    throw failed;
                }
                if (waited.minus(said).compareTo(SAID_EVERY) >= 0) {
                    LOG.log(
                            Level.WARNING,
                            "The database does not answer yet: {0} Trying for another {1} s.",
                            new Object[] {failed.getMessage(), rest.toSeconds()});
                    said = waited;
                }
                pause(failed);
            }
        }
    }

    private void pause(SQLException failed) throws SQLException {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    /** Tries to connect once. */
    @FunctionalInterface
    interface Attempt {
        Connection connect() throws SQLException;
    }
}

package io.insightdesk.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A table that somebody holds, so that the database gives up what waits for it. */
public final class LockedTable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String GIVE_UP_WAITERS = """
            select count(*) filter (where pg_cancel_backend(pid))
            from pg_stat_activity
            where %d = any(pg_blocking_pids(pid))""";

    private LockedTable() {}

    /** @param work waits for the table once */
    public static void during(Desk desk, String table, Runnable work) {
        try (var holder = connect(desk);
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            var pid = number(holder, "select pg_backend_pid()");
            var givenUp = CompletableFuture.runAsync(() -> giveUpWaiters(desk, pid));
            work.run();
            givenUp.join();
            holder.rollback();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void giveUpWaiters(Desk desk, long holder) {
        try (var other = connect(desk)) {
            await().atMost(PATIENCE).until(() -> number(other, GIVE_UP_WAITERS.formatted(holder)) > 0);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Connection connect(Desk desk) throws SQLException {
        return DriverManager.getConnection(desk.stack().services().postgresql().superuserJdbcUrl());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

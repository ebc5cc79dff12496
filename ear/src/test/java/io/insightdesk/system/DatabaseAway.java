package io.insightdesk.system;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A database that has no connection for the desk until the desk has complained. */
public final class DatabaseAway {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String COMPLAINT = "The database does not answer yet";

    private DatabaseAway() {}

    /** @param start of the server, which waits for the database */
    public static void during(Desk desk, Runnable start) {
        var began = Instant.now();
        limitConnections(desk, 0);
        var back = CompletableFuture.runAsync(() -> {
            try {
                await().atMost(PATIENCE).until(() -> desk.serverLog().stream()
                        .anyMatch(entry ->
                                entry.at().isAfter(began) && entry.text().startsWith(COMPLAINT)));
            } finally {
                limitConnections(desk, -1);
            }
        });
        start.run();
        back.join();
    }

    private static void limitConnections(Desk desk, int most) {
        try (var connection = connect(desk);
                var statement = connection.createStatement()) {
            for (var role : new String[] {"insightdesk_owner", "insightdesk_app"}) {
                statement.execute("alter role " + role + " connection limit " + most);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Connection connect(Desk desk) throws SQLException {
        return DriverManager.getConnection(desk.stack().services().postgresql().superuserJdbcUrl());
    }
}

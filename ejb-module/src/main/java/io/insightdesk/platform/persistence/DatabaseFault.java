package io.insightdesk.platform.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells what will pass, such as a database that restarts, a pool that is exhausted or a lock that somebody holds, from what
 * is wrong: whoever tries the former again shortly may well succeed.
 */
public final class DatabaseFault {

    /** Beside all of class 08, connections. See PostgreSQL's appendix "Error Codes". */
    private static final Set<String> PASSING = Set.of(
            "57P01", // admin_shutdown
            "57P02", // crash_shutdown
            "57P03", // cannot_connect_now
            "57P05", // idle_session_timeout
            "25P03", // idle_in_transaction_session_timeout
            "25P04", // transaction_timeout
            "57014", // query_canceled: statement_timeout
            "55P03", // lock_not_available: lock_timeout
            "40P01", // deadlock_detected
            "40001", // serialization_failure
            "53000", // insufficient_resources
            "53100", // disk_full
            "53200", // out_of_memory
            "53300"); // too_many_connections

    /** What the server's pool says, in an exception of the connector architecture or in plain words only. */
    private static final String POOL_SAYS = "Error in allocating a connection";

    private DatabaseFault() {}

    /** Whether anything that led to this failure was one that passes. */
    public static boolean isPassing(Throwable failure) {
        return find(failure, DatabaseFault::passes).isPresent();
    }

    /** In one line, for the log: the first cause that passes. Says nothing of the values that a statement had. */
    public static String summary(Throwable failure) {
        return find(failure, DatabaseFault::passes).map(DatabaseFault::describe).orElseGet(() -> failure.getClass()
                .getSimpleName());
    }

    private static String describe(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? "SQL state " + sql.getSQLState()
                : "no connection available";
    }

    private static boolean passes(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException) {
            return true;
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return sql.getSQLState().startsWith("08") || PASSING.contains(sql.getSQLState());
        }
        return cause.getMessage() != null && cause.getMessage().contains(POOL_SAYS);
    }

    /** Looks also at the exceptions that JDBC chains beside the cause, as a batch does. */
    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
        return find(failure, wanted, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        if (wanted.test(failure)) {
            return Optional.of(failure);
        }
        var next = failure instanceof SQLException sql ? sql.getNextException() : null;
        return find(failure.getCause(), wanted, seen).or(() -> find(next, wanted, seen));
    }
}

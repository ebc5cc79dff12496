package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import java.time.Duration;

/**
 * How long the database may take, by kind of work: whoever waits behind a lock or a slow statement is told so, and gives
 * the connection and the thread back to others. What exceeds a limit fails with SQLState 55P03 (lock) or 57014 (statement).
 */
enum TimeLimits {
    /**
     * Somebody waits for a page or an answer. Also what is asked before the tenant is known, and claims of due work.
     */
    INTERACTIVE(Duration.ofSeconds(5), Duration.ofSeconds(20)),
    /** Jobs, timers, imports, the demo. Jobs that fail are tried again. */
    BACKGROUND(Duration.ofSeconds(15), Duration.ofMinutes(2));

    /** For a database that does not even answer that the statement took too long, because it or the network hangs. */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(5);

    private final Duration lock;
    private final Duration statement;

    TimeLimits(Duration lock, Duration statement) {
        this.lock = lock;
        this.statement = statement;
    }

    /** The limits of the transaction that begins on this thread. */
    static TimeLimits current() {
        return CallerContext.find()
                        .map(Caller::cause)
                        .filter(Cause::isBackground)
                        .isPresent()
                ? BACKGROUND
                : INTERACTIVE;
    }

    /** PostgreSQL's {@code lock_timeout}. */
    String lockTimeout() {
        return Long.toString(lock.toMillis());
    }

    /** PostgreSQL's {@code statement_timeout}. */
    String statementTimeout() {
        return Long.toString(statement.toMillis());
    }

    /** How long the driver waits for an answer, in milliseconds. */
    int networkTimeout() {
        return (int) statement.plus(FOR_THE_ANSWER).toMillis();
    }

    /** As options of a new connection: the limits of each transaction that sets no others. */
    String asOptions() {
        return "-c lock_timeout=" + lockTimeout() + " -c statement_timeout=" + statementTimeout();
    }
}

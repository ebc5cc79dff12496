package io.insightdesk.platform.security;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller of the code that runs on this thread. The web layer enters a caller for each request, timers and jobs for
 * each piece of work; services read it; the data source sets its tenant on each transaction.
 *
 * <p>A thread-local and not a request-scoped bean, because timers, jobs and socket callbacks have no request.
 */
public final class CallerContext {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private CallerContext() {}

    /** @throws PermissionDeniedException when nobody has entered: code that needs a caller ran without one */
    public static Caller current() {
        return find().orElseThrow(() -> new PermissionDeniedException("no caller on this thread"));
    }

    public static Optional<Caller> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The tenant that the next transaction on this thread belongs to; empty means that no rows are seen. */
    public static Optional<UUID> tenant() {
        return find().map(Caller::tenant);
    }

    /** Runs {@code work} as {@code caller}, whoever the caller was before and is again afterwards. */
    public static <T, E extends Exception> T callAs(Caller caller, Work<T, E> work) throws E {
        var before = CURRENT.get();
        CURRENT.set(caller);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** {@link #callAs} for work without a result. */
    public static <E extends Exception> void runAs(Caller caller, Task<E> task) throws E {
        callAs(caller, () -> {
            task.run();
            return null;
        });
    }

    private static void restore(Caller before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** Work with a result; {@code E} is what it throws. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call() throws E;
    }

    /** Work without a result; {@code E} is what it throws. */
    @FunctionalInterface
    public interface Task<E extends Exception> {
        void run() throws E;
    }
}

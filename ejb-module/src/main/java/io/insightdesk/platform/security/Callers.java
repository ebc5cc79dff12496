package io.insightdesk.platform.security;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The caller of the code that runs on this thread. The web layer enters a caller for each request, timers and jobs for
 * each piece of work; services read it; the data source sets its tenant on each transaction.
 *
 * <p>A thread-local and not a request-scoped bean, because timers, jobs and socket callbacks have no request.
 */
public final class Callers {

    private static final ThreadLocal<Caller> CURRENT = new ThreadLocal<>();

    private Callers() {}

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

    /** Makes {@code caller} the current one until the scope is closed, then the one before it again. */
    public static Scope enter(Caller caller) {
        var before = CURRENT.get();
        CURRENT.set(caller);
        return () -> restore(before);
    }

    /** Runs {@code work} as {@code caller} and returns what it returns. */
    public static <T> T callAs(Caller caller, Supplier<T> work) {
        try (var scope = enter(caller)) {
            return work.get();
        }
    }

    public static void runAs(Caller caller, Runnable work) {
        try (var scope = enter(caller)) {
            work.run();
        }
    }

    private static void restore(Caller before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** An entered caller; closing it leaves. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}

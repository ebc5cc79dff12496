package io.insightdesk.platform.cache;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A circuit breaker: stops calls to a resource that is unavailable: the first call that finds it gone opens the
 * circuit, and all further ones are answered with nothing, at once, until somebody calls {@link #close}.
 */
final class CircuitBreaker<R> {

    private final Predicate<RuntimeException> meansAway;
    private final Runnable onOpened;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile R resource;

    /**
     * Starts open.
     *
     * @param meansAway which failures say that the resource itself is gone, not one call refused
     */
    CircuitBreaker(Predicate<RuntimeException> meansAway, Runnable onOpened) {
        this.meansAway = meansAway;
        this.onOpened = onOpened;
    }

    boolean isOpen() {
        return !closed.get();
    }

    /** The resource answers: calls go to it from now on. */
    void close(R answering) {
        resource = answering;
        closed.set(true);
    }

    /**
     * @return what the call returned; empty when it returned {@code null} or the resource is away
     * @throws RuntimeException a failure that does not mean away
     */
    <T> Optional<T> call(Function<R, T> work) {
        if (isOpen()) {
            return Optional.empty();
        }
        var used = resource;
        try {
            return Optional.ofNullable(work.apply(used));
        } catch (RuntimeException failure) {
            if (!meansAway.test(failure)) {
                throw failure;
            }
            open(used);
            return Optional.empty();
        }
    }

    /** Of many calls that fail together, one reports it; calls that began before the last recovery don't count. */
    private void open(R used) {
        if (used == resource && closed.compareAndSet(true, false)) {
            onOpened.run();
        }
    }
}

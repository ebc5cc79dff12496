package io.insightdesk.platform.time;

import io.insightdesk.platform.security.CallerContext.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The application's clock, in UTC and microseconds (what PostgreSQL stores). Injected as {@link Clock} wherever the time
 * is asked for. {@link #callAt} moves it for one thread: so the demo writes its history through the ordinary services,
 * and tests let days pass.
 */
public final class DeskClock extends Clock {

    private static final ThreadLocal<Instant> MOVED = new ThreadLocal<>();

    private final ZoneId zone;

    private DeskClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Runs {@code work} with this thread's clock standing at {@code moment}. */
    public static <T, E extends Exception> T callAt(Instant moment, Work<T, E> work) throws E {
        var before = MOVED.get();
        MOVED.set(moment);
        try {
            return work.call();
        } finally {
            if (before == null) {
                MOVED.remove();
            } else {
                MOVED.set(before);
            }
        }
    }

    /** Whether this thread lives at another time: what it writes is history, not news. */
    public static boolean isMoved() {
        return MOVED.get() != null;
    }

    @Override
    public Instant instant() {
        var moved = MOVED.get();
        return (moved != null ? moved : Instant.now()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DeskClock(other);
    }

    /** Makes the clock injectable. */
    @ApplicationScoped
    public static class Producer {

        @Produces
        @ApplicationScoped
        Clock clock() {
            return new DeskClock(ZoneOffset.UTC);
        }
    }
}

package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts of the last {@link SignInDelay#MEMORY} that this node knows by itself. */
@ApplicationScoped
@Typed(LocalFailureCounters.class)
public class LocalFailureCounters implements FailureCounters {

    private static final int MOST_KEPT = 50_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    @Override
    public long add(String key) {
        var now = clock.instant();
        if (counts.size() >= MOST_KEPT) {
            counts.values().removeIf(count -> !count.isCurrent(now));
        }
        return counts.merge(key, Count.first(now), (old, first) -> old.isCurrent(now) ? old.plus(1) : first)
                .number();
    }

    @Override
    public void takeBack(String key) {
        counts.computeIfPresent(key, (same, count) -> count.plus(-1));
    }

    @Override
    public void forget(String key) {
        counts.remove(key);
    }

    private record Count(long number, Instant until) {

        static Count first(Instant now) {
            return new Count(1, now.plus(SignInDelay.MEMORY));
        }

        boolean isCurrent(Instant now) {
            return now.isBefore(until);
        }

        Count plus(long more) {
            return new Count(number + more, until);
        }
    }
}

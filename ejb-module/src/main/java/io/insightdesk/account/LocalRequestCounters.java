package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls that this node has counted by itself: what limits them while Valkey is away. */
@ApplicationScoped
public class LocalRequestCounters {

    /** Of callers in a minute; further ones are not counted, so that the counts of a flood fit into memory. */
    private static final int MOST_KEPT = 50_000;

    private volatile Minutes minutes = new Minutes(Instant.EPOCH, Map.of(), Map.of());

    /**
     * Counts one more call.
     *
     * @param minute when the present minute began
     */
    RequestCount add(String caller, Instant minute) {
        var current = at(minute);
        var last = current.last().getOrDefault(caller, 0L);
        if (current.now().size() >= MOST_KEPT && !current.now().containsKey(caller)) {
            return new RequestCount(1, last);
        }
        return new RequestCount(current.now().merge(caller, 1L, Long::sum), last);
    }

    private Minutes at(Instant minute) {
        var current = minutes;
        return current.begin().equals(minute) ? current : moveTo(minute);
    }

    private synchronized Minutes moveTo(Instant minute) {
        if (!minutes.begin().equals(minute)) {
            var isNext = minutes.begin().plus(1, ChronoUnit.MINUTES).equals(minute);
            minutes = new Minutes(minute, new ConcurrentHashMap<>(), isNext ? minutes.now() : Map.of());
        }
        return minutes;
    }

    private record Minutes(Instant begin, Map<String, Long> now, Map<String, Long> last) {}
}

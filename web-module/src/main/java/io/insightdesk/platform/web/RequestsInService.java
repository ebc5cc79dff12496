package io.insightdesk.platform.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each client address are being served at this moment. */
final class RequestsInService {

    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /**
     * Counts one more, unless there are {@code most} already.
     *
     * @return whether it was counted
     */
    boolean begin(String address, int most) {
        var counted = new boolean[1];
        byAddress.compute(address, (key, count) -> {
            var before = count == null ? 0 : count;
            counted[0] = before < most;
            return counted[0] ? Integer.valueOf(before + 1) : count;
        });
        return counted[0];
    }

    /** Forgets one that {@link #begin} has counted. */
    void end(String address) {
        byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }
}

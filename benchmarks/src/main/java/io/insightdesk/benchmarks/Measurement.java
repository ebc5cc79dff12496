package io.insightdesk.benchmarks;

import java.util.Comparator;
import java.util.List;

/**
 * One closed-loop run.
 *
 * @param perSecond finished in a second, errors included
 * @param p50 milliseconds, like the other two
 * @param errors answers of status 400 and more, broken connections, timeouts
 */
record Measurement(double perSecond, double p50, double p95, double p99, long finished, long errors) {

    /** The run in the middle, by its rate. */
    static Measurement median(List<Measurement> runs) {
        var sorted = runs.stream()
                .sorted(Comparator.comparingDouble(Measurement::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    String inWords() {
        return "%,.0f/s, p95 %.1f ms%s".formatted(perSecond, p95, errors > 0 ? ", " + errors + " ERRORS" : "");
    }
}

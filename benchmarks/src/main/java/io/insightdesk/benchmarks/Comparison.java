package io.insightdesk.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs ours and its references in turn, several rounds for each number of callers, so that what else the machine does
 * meets them all alike.
 */
final class Comparison {

    /** The figures of one load at one number of callers. */
    record Row(String load, String command, int callers, Measurement median, List<Measurement> rounds) {}

    private final BenchStack stack;
    private final BenchOptions options;
    private final List<Load> loads;

    /** @param loads ours first */
    Comparison(BenchStack stack, BenchOptions options, List<Load> loads) {
        this.stack = stack;
        this.options = options;
        this.loads = loads;
    }

    List<Row> run() {
        warmUp();
        var rows = new ArrayList<Row>();
        for (var callers : options.callers) {
            rows.addAll(measure(callers));
        }
        return rows;
    }

    private void warmUp() {
        for (var load : loads) {
            var time = load instanceof WrkLoad ? options.warmUp : 2;
            if (time > 0) {
                BenchStack.say("Warming up: " + load.name());
                load.run(8, Duration.ofSeconds(time));
                stack.awaitIdle();
            }
        }
    }

    private List<Row> measure(int callers) {
        var time = Duration.ofSeconds(options.seconds);
        var runs = new LinkedHashMap<Load, List<Measurement>>();
        for (var round = 1; round <= options.rounds; round++) {
            for (var load : loads) {
                var run = load.run(callers, time);
                BenchStack.say("  %d callers, round %d, %s: %s".formatted(callers, round, load.name(), run.inWords()));
                runs.computeIfAbsent(load, each -> new ArrayList<>()).add(run);
                stack.awaitIdle();
            }
        }
        return runs.entrySet().stream().map(each -> row(each, callers, time)).toList();
    }

    private static Row row(Map.Entry<Load, List<Measurement>> runs, int callers, Duration time) {
        var load = runs.getKey();
        return new Row(
                load.name(),
                load.command(callers, time),
                callers,
                Measurement.median(runs.getValue()),
                runs.getValue());
    }
}

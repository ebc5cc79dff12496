package io.insightdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A bench of requests to a server of its own: starts it, compares, counts statements, perhaps profiles, reports. */
abstract class ServerBench implements Callable<Integer> {

    private static final Duration PROFILED = Duration.ofSeconds(30);

    @Mixin
    private BenchOptions options;

    private final String name;

    ServerBench(String name) {
        this.name = name;
    }

    /** What is measured first, what it is compared with after. */
    abstract List<Load> loads(BenchStack stack);

    /** Looks whether the answers are what they should be before and after they are counted. */
    abstract void check(BenchStack stack, List<Comparison.Row> rows);

    @Override
    public Integer call() {
        var machine = Machine.here();
        try (var stack = BenchStack.start(options)) {
            var loads = loads(stack);
            var rows = new Comparison(stack, options, loads).run();
            check(stack, rows);
            var statements = StatementCount.of(loads.get(0), stack);
            stack.awaitIdle();
            var report = new Report(
                    name,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    machine,
                    setting(stack),
                    rows,
                    statements,
                    options.profile ? profile(stack, loads.get(0)) : null);
            report.print();
            report.write(options.out());
            return rows.stream().anyMatch(row -> row.median().errors() > 0) ? 1 : 0;
        }
    }

    private String setting(BenchStack stack) {
        return "%,d tickets of one tenant; one node as ./insightdesk up starts it; PostgreSQL with fsync %s; JSON and pages "
                        .formatted(
                                stack.database()
                                        .number("select count(*) from ticket where tenant_id = '" + BenchStack.TENANT
                                                + "'"),
                                stack.database()
                                        .list("show fsync", row -> row.getString(1))
                                        .get(0))
                + "over HTTP/1.1 on the loopback, the client on the same cores; %d s each, median of %d"
                        .formatted(options.seconds, options.rounds);
    }

    private Profile profile(BenchStack stack, Load load) {
        try {
            Files.createDirectories(options.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Profile.record(
                stack.stack().serverPid(), load, 8, PROFILED, options.out().resolve(name + ".jfr"));
    }
}

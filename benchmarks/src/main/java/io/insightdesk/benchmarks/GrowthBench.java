package io.insightdesk.benchmarks;

import com.google.gson.GsonBuilder;
import io.insightdesk.benchmarks.StatementCount.Statement;
import io.insightdesk.benchmarks.WrkLoad.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pages that agents open most, one caller, at several numbers of tickets of one tenant among fifty. */
@Command(
        name = "growth",
        description =
                "server time of list, filtered list, search and ticket page as a tenant grows, with SQL statements",
        mixinStandardHelpOptions = true)
final class GrowthBench implements Callable<Integer> {

    private static final int OTHER_TENANTS = 49;
    private static final int THEIR_TICKETS = 500;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            paramLabel = "N",
            description = "tickets of the tenant, each in a data directory of its own (default: ${DEFAULT-VALUE})")
    private List<Integer> sizes;

    /** @param statements in one request */
    record Point(int tickets, Measurement time, double statements) {}

    record Result(Machine machine, List<Integer> sizes, Map<String, List<Point>> pages) {}

    @Override
    public Integer call() {
        var pages = new LinkedHashMap<String, List<Point>>();
        var machine = Machine.here();
        for (var size : sizes) {
            var data = options.data().resolveSibling("data-" + size);
            try (var stack = BenchStack.start(options, data, size)) {
                fillOthers(stack);
                for (var load : loads(stack)) {
                    pages.computeIfAbsent(load.name(), each -> new ArrayList<>())
                            .add(measure(stack, load, size));
                }
            }
        }
        var result = new Result(machine, sizes, pages);
        print(result);
        write(result);
        return 0;
    }

    private static void fillOthers(BenchStack stack) {
        var database = stack.database();
        for (var number = 1; number <= OTHER_TENANTS; number++) {
            var tenant = new java.util.UUID(0x0193588d00007000L, 0x8000000000001000L + number);
            if (database.number("select count(*) from tenant where id = '" + tenant + "'") == 0) {
                database.run(
                        Resource.text("tenant.sql"),
                        Map.of("tenant", tenant, "slug", "other" + number, "customers", 200, "hash", "-"));
                database.run(Resource.text("tickets.sql"), Map.of("tenant", tenant, "count", THEIR_TICKETS));
            }
        }
        database.run("vacuum analyze");
    }

    private static List<Load> loads(BenchStack stack) {
        var ticket = TicketPageBench.page(stack);
        var word = SearchBench.wordsWithHits(stack).get(0);
        var browser = stack.visitor("agent1@bench.test").signInToPages("/agent/tickets");
        var program = stack.visitor("agent2@bench.test").signInToApi();
        return List.of(
                page(stack, "list", "/agent/tickets", browser),
                page(stack, "filtered list", "/agent/tickets?view=all&status=closed&priority=high", browser),
                page(stack, "search", "/agent/tickets?view=all&q=" + word, browser),
                page(stack, "ticket", ticket, browser),
                page(stack, "list by the API", "/api/v1/tickets?limit=25&" + ListApiBench.QUERIES.get(0), program),
                page(stack, "search by the API", "/api/v1/tickets?limit=25&q=" + word, program));
    }

    private static Load page(BenchStack stack, String name, String path, Map<String, String> headers) {
        return new WrkLoad(name, stack.address(), Requests.get(List.of(path), headers));
    }

    private Point measure(BenchStack stack, Load load, int size) {
        load.run(1, Duration.ofSeconds(options.warmUp));
        var runs = new ArrayList<Measurement>();
        for (var round = 0; round < options.rounds; round++) {
            runs.add(load.run(1, Duration.ofSeconds(options.seconds)));
        }
        var statements = StatementCount.of(load, stack).stream()
                .mapToDouble(Statement::calls)
                .sum();
        var point = new Point(size, Measurement.median(runs), statements);
        BenchStack.say("  %,d tickets, %s: %s, %.1f statements"
                .formatted(size, load.name(), point.time().inWords(), statements));
        return point;
    }

    private void print(Result result) {
        System.out.printf(
                "%ngrowth, %s%none tenant among %d, one caller, %d s each, median of %d; p50 and p95 in ms%n%n",
                result.machine().inWords(), OTHER_TENANTS + 1, options.seconds, options.rounds);
        System.out.printf("%-20s", "tickets");
        sizes.forEach(size -> System.out.printf(" %,18d", size));
        System.out.printf(" %9s %11s%n", "growth", "statements");
        result.pages().forEach((name, points) -> {
            System.out.printf("%-20s", name);
            points.forEach(point -> System.out.printf(
                    " %18s",
                    "%.2f / %.2f".formatted(point.time().p50(), point.time().p95())));
            var last = points.get(points.size() - 1);
            System.out.printf(
                    " %7.2f × %11.1f%n",
                    last.time().p50() / points.get(0).time().p50(), last.statements());
        });
    }

    private void write(Result result) {
        try {
            Files.createDirectories(options.out());
            Files.writeString(
                    options.out().resolve("growth.json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

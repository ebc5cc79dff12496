package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.WrkLoad.Requests;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** {@code POST /api/v1/tickets} by customers: everything that a real creation does. */
@Command(
        name = "create",
        description = "POST /api/v1/tickets, beside a bare Express server and pgbench writing the same rows",
        mixinStandardHelpOptions = true)
final class CreateBench extends ServerBench {

    private static final int CUSTOMERS = 16;
    private static final String BODY = """
            {"subject": "The printer prints stripes {n}", "priority": "high", "channel": "web", "tags": ["printer"],
             "body": "Since this morning there are stripes on every page. I cleaned it as the guide says, and they came back."}""";

    CreateBench() {
        super("create");
    }

    private long before;

    @Override
    List<Load> loads(BenchStack stack) {
        before = created(stack);
        var customers = IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> headers(stack, number))
                .toList();
        return List.of(
                new WrkLoad(
                        "POST /api/v1/tickets",
                        stack.address(),
                        new Requests("POST", List.of("/api/v1/tickets"), customers, BODY)),
                new WrkLoad(
                        "Express, pg, BullMQ: 3 inserts and a job",
                        stack.reference().address(),
                        new Requests(
                                "POST",
                                List.of("/tickets"),
                                List.of(Map.of("Content-Type", "application/json")),
                                BODY)),
                new PgbenchLoad(
                        "pgbench, the same rows, a statement each", stack.login(), script(stack, "create.pgbench")),
                new PgbenchLoad(
                        "pgbench, the same rows, one statement",
                        stack.login(),
                        script(stack, "create-at-once.pgbench")));
    }

    /** Every answer that was no error stands for a ticket. */
    @Override
    void check(BenchStack stack, List<Comparison.Row> rows) {
        var answered = rows.stream()
                .filter(row -> row.load().startsWith("POST"))
                .flatMap(row -> row.rounds().stream())
                .mapToLong(run -> run.finished() - run.errors())
                .sum();
        var found = created(stack) - before;
        if (found < answered) {
            throw new BenchException(
                    "%,d calls were answered well, but there are only %,d new tickets.".formatted(answered, found));
        }
    }

    private static long created(BenchStack stack) {
        return stack.database()
                .number(
                        "select count(*) from ticket where subject like 'The printer prints stripes %-%' and tenant_id = '"
                                + BenchStack.TENANT + "'");
    }

    private static Map<String, String> headers(BenchStack stack, int customer) {
        var headers = new TreeMap<>(
                stack.visitor("customer" + customer + "@bench.test").signInToApi());
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static String script(BenchStack stack, String name) {
        return Resource.text(name)
                .replace("TENANT", "'" + BenchStack.TENANT + "'")
                .replace("CUSTOMER", "'" + stack.customer() + "'");
    }
}

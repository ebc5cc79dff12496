package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.WrkLoad.Requests;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code GET /api/v1/tickets} with filters and orders that agents use. */
@Command(
        name = "list-api",
        description =
                "GET /api/v1/tickets, 25 rows, filtered and sorted, beside a bare Express server and pgbench with the same queries",
        mixinStandardHelpOptions = true)
final class ListApiBench extends ServerBench {

    static final List<String> QUERIES = List.of(
            "sort=-updatedAt&status=open",
            "sort=-createdAt&priority=high,urgent",
            "sort=-updatedAt&status=closed&channel=email",
            "sort=dueAt&status=new,open,pending,hold");

    ListApiBench() {
        super("list-api");
    }

    @Override
    List<Load> loads(BenchStack stack) {
        var agent = stack.visitor("agent7@bench.test").signInToApi();
        var paths = QUERIES.stream()
                .map(query -> "/api/v1/tickets?limit=25&" + query)
                .toList();
        return List.of(
                new WrkLoad("GET /api/v1/tickets", stack.address(), Requests.get(paths, agent)),
                new WrkLoad(
                        "Express, pg",
                        stack.reference().address(),
                        Requests.get(QUERIES.stream().map("/tickets?"::concat).toList(), Map.of())),
                new PgbenchLoad(
                        "pgbench, the same queries",
                        stack.login(),
                        Resource.text("list.pgbench").replace("TENANT", "'" + BenchStack.TENANT + "'")));
    }

    @Override
    void check(BenchStack stack, List<Comparison.Row> rows) {
        // wrk counts what is not 2xx or 3xx as an error
    }
}

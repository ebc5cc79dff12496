package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.WrkLoad.Requests;
import io.insightdesk.benchmarks.reference.ReferenceApplication;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** The agents' list as a signed-in browser gets it. */
@Command(
        name = "list-page",
        description = "the agents' list, 25 rows, signed in, beside a bare PrimeFaces table and a bare Faces page with"
                + " the same rows",
        mixinStandardHelpOptions = true)
final class ListPageBench extends ServerBench {

    private static final String PAGE = "/agent/tickets";
    private static final int AGENTS = 16; // each with a session of its own, as people have

    ListPageBench() {
        super("list-page");
    }

    @Override
    List<Load> loads(BenchStack stack) {
        var agent = stack.visitor("agent1@bench.test");
        var agents = IntStream.rangeClosed(1, AGENTS)
                .mapToObj(number ->
                        stack.visitor("agent" + number + "@bench.test").signInToPages(PAGE))
                .toList();
        agent.signInToPages(PAGE);
        requireRows(agent.get(PAGE).body(), "data-rk=");
        stack.stack().deployBeside(ReferenceApplication.war(), "reference", "/reference");
        requireRows(agent.get("/reference/list.xhtml").body(), "<tr class=\"row\">");
        requireRows(agent.get("/reference/table.xhtml").body(), "<tr data-ri=");
        return List.of(
                new WrkLoad("the agents' list", stack.address(), new Requests("GET", List.of(PAGE), agents, "")),
                reference(stack, "a bare p:dataTable with the same rows", "table.xhtml"),
                reference(stack, "a bare Faces page with the same rows", "list.xhtml"));
    }

    private static WrkLoad reference(BenchStack stack, String name, String page) {
        return new WrkLoad(
                name,
                stack.address(),
                Requests.get(List.of("/reference/" + page), Map.of("Accept", "text/html", "Accept-Encoding", "gzip")));
    }

    @Override
    void check(BenchStack stack, List<Comparison.Row> rows) {
        // both pages were seen to hold 25 rows before; wrk counts what is not 2xx or 3xx as an error
    }

    private static void requireRows(String page, String row) {
        var rows = page.split(row, -1).length - 1;
        if (rows != 25) {
            throw new BenchException("25 rows were expected, the page has " + rows + ":\n" + page);
        }
    }
}

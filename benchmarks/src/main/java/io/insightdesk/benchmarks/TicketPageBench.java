package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.WrkLoad.Requests;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** The page of a ticket with fifty messages, as signed-in browsers of several agents get it. */
@Command(
        name = "ticket-page",
        description = "the page of a ticket with 50 messages, signed in",
        mixinStandardHelpOptions = true)
final class TicketPageBench extends ServerBench {

    static final int MESSAGES = 50;
    private static final int AGENTS = 16;

    TicketPageBench() {
        super("ticket-page");
    }

    @Override
    List<Load> loads(BenchStack stack) {
        var page = page(stack);
        var agents = IntStream.rangeClosed(1, AGENTS)
                .mapToObj(number ->
                        stack.visitor("agent" + number + "@bench.test").signInToPages(page))
                .toList();
        return List.of(new WrkLoad(
                "the page of a ticket with 50 messages",
                stack.address(),
                new Requests("GET", List.of(page), agents, "")));
    }

    /** Of the newest ticket that has so many messages; one is written to that length if there is none. */
    static String page(BenchStack stack) {
        var numbers = "select number from ticket where tenant_id = '%s' and last_seq = %d order by number desc limit 1"
                .formatted(BenchStack.TENANT, MESSAGES);
        if (stack.database().list(numbers, row -> row.getLong(1)).isEmpty()) {
            stack.database().run(Resource.text("conversation.sql"), java.util.Map.of("tenant", BenchStack.TENANT));
        }
        return "/agent/tickets/BENCH-" + stack.database().number(numbers);
    }

    @Override
    void check(BenchStack stack, List<Comparison.Row> rows) {
        var agent = stack.visitor("agent1@bench.test");
        agent.signInToPages("/agent/tickets");
        var body = agent.get(page(stack)).body();
        var shown = body.split("class=\"body\"", -1).length - 1;
        if (shown != MESSAGES) {
            throw new BenchException("%d messages were expected, the page has %d".formatted(MESSAGES, shown));
        }
    }
}

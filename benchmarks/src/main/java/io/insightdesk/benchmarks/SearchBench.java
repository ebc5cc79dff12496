package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.WrkLoad.Requests;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code GET /api/v1/tickets?q=…}: the words of one product in its tickets' conversations, with the place marked. */
@Command(
        name = "search",
        description = "search with 300 to 700 hits, highlighted, beside a bare Express server",
        mixinStandardHelpOptions = true)
final class SearchBench extends ServerBench {

    private static final int WORDS = 8;

    SearchBench() {
        super("search");
    }

    @Override
    List<Load> loads(BenchStack stack) {
        var agent = stack.visitor("agent7@bench.test").signInToApi();
        var words = wordsWithHits(stack);
        return List.of(
                new WrkLoad(
                        "GET /api/v1/tickets?q=…",
                        stack.address(),
                        Requests.get(paths("/api/v1/tickets?limit=25&q=", words), agent)),
                new WrkLoad(
                        "Express, pg",
                        stack.reference().address(),
                        Requests.get(paths("/search?q=", words), Map.of())));
    }

    /** Products that are named in 300 to 700 tickets. */
    static List<String> wordsWithHits(BenchStack stack) {
        var words = stack.database().list("""
                        select word from (
                          select bench.product(n) as word, (
                            select count(*) from ticket_search s
                            where s.tenant_id = '%1$s' and s.desk_doc @@ search_query('%1$s', bench.product(n))) as hits
                          from generate_series(1, 20) n) product
                        where hits between 300 and 700
                        order by 1 limit %2$d""".formatted(BenchStack.TENANT, WORDS), row -> row.getString("word"));
        if (words.isEmpty()) {
            throw new BenchException("No product has 300 to 700 tickets.");
        }
        return words;
    }

    private static List<String> paths(String begin, List<String> words) {
        return words.stream().map(begin::concat).toList();
    }

    @Override
    void check(BenchStack stack, List<Comparison.Row> rows) {
        var word = wordsWithHits(stack).get(0);
        Stream.of(
                        stack.visitor("agent7@bench.test").getFromApi("/api/v1/tickets?limit=25&q=" + word),
                        new Visitor(stack.reference().address(), "", "")
                                .get("/search?q=" + word)
                                .body())
                .forEach(body -> requireMarks(body, word));
    }

    private static void requireMarks(String body, String word) {
        if (!body.matches("(?s).*<(mark|b)>" + word + "</.*")) {
            throw new BenchException("The word " + word + " is not marked in:\n" + body);
        }
    }
}

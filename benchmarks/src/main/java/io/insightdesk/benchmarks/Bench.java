package io.insightdesk.benchmarks;

import io.insightdesk.benchmarks.csv.CsvCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./insightdesk bench} calls. */
@Command(
        name = "bench",
        description = "Measures, prints a table and writes JSON; csv sends a file's rows as tickets.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CreateBench.class,
            ListApiBench.class,
            ListPageBench.class,
            TicketPageBench.class,
            SearchBench.class,
            GrowthBench.class,
            StartBench.class,
            CsvCommand.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        // The tenant is told by the Host header, wherever its name leads.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof BenchException) {
                        command.getErr().println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments));
    }
}

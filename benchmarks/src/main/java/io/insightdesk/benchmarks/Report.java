package io.insightdesk.benchmarks;

import com.google.gson.GsonBuilder;
import io.insightdesk.benchmarks.Comparison.Row;
import io.insightdesk.benchmarks.StatementCount.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a bench found out, as a table and as JSON.
 *
 * @param setting whatever else shapes the figures
 * @param profile {@code null} unless one was recorded
 */
record Report(
        String bench,
        String at,
        Machine machine,
        String setting,
        List<Row> rows,
        List<Statement> statements,
        Profile profile) {

    void print() {
        System.out.printf("%n%s, %s%n%s%n%s%n%n", bench, at, machine.inWords(), setting);
        System.out.printf(
                "%-44s %8s %12s %9s %9s %9s %8s %7s%n",
                "load", "callers", "a second", "p50 ms", "p95 ms", "p99 ms", "errors", "ours is");
        for (var row : rows) {
            var it = row.median();
            System.out.printf(
                    "%-44s %8d %,12.1f %9.2f %9.2f %9.2f %8d %7s%n",
                    row.load(), row.callers(), it.perSecond(), it.p50(), it.p95(), it.p99(), it.errors(), ratio(row));
        }
        System.out.println();
        rows.stream().map(Row::command).distinct().forEach(command -> System.out.println("  " + command));
        if (!statements.isEmpty()) {
            System.out.printf(
                    "%n%.1f SQL statements a request:%n",
                    statements.stream().mapToDouble(Statement::calls).sum());
            for (var each : statements) {
                System.out.printf(
                        "  %.2f ×, %.3f ms  %s%n",
                        each.calls(),
                        each.milliseconds(),
                        each.sql().substring(0, Math.min(150, each.sql().length())));
            }
        }
        if (profile != null) {
            profile.print();
        }
    }

    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(bench + ".json");
            Files.writeString(
                    file,
                    new GsonBuilder()
                            .setPrettyPrinting()
                            .disableHtmlEscaping()
                            .create()
                            .toJson(this));
            System.out.println("\n" + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our rate over this reference's at the same number of callers. */
    private String ratio(Row row) {
        var ours = rows.stream()
                .filter(each -> each.callers() == row.callers())
                .findFirst()
                .orElseThrow();
        return ours == row
                ? ""
                : "%.2f ×".formatted(ours.median().perSecond() / row.median().perSecond());
    }
}

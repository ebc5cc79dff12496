package io.insightdesk.benchmarks.csv;

import com.google.gson.JsonObject;
import io.insightdesk.benchmarks.BenchException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends the rows of a CSV file to a running InsightDesk, looks for them in the list, and prints the rate. */
@Command(
        name = "csv",
        description = "sends a CSV file's rows as tickets through the API, as an agent; benchmarks/csv/README.md",
        mixinStandardHelpOptions = true)
public final class CsvCommand implements Callable<Integer> {

    @Option(
            names = "--file",
            required = true,
            paramLabel = "CSV",
            description = "the rows; its first line names the columns")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "JSON", description = "how columns become tickets")
    private Path mappingFile;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "default: ${DEFAULT-VALUE}")
    private URI url;

    @Option(names = "--host", description = "the tenant's host name (acme.localhost), when the address names another")
    private String host;

    @Option(names = "--email", defaultValue = "ana@acme.test", description = "an agent (default: ${DEFAULT-VALUE})")
    private String email;

    @Option(
            names = "--password",
            defaultValue = "${env:INSIGHTDESK_PASSWORD:-insightdesk-demo}",
            description = "default: INSIGHTDESK_PASSWORD from the environment, or the demo's")
    private String password;

    @Option(names = "--limit", defaultValue = "200", description = "rows (default: ${DEFAULT-VALUE}); 0 for all")
    private int limit;

    @Override
    public Integer call() {
        var mapping = Mapping.read(mappingFile);
        var api = new Api(url, host);
        api.signIn(email, password);
        var sender = new RowSender(mapping, api);
        var sent = new ArrayList<JsonObject>();
        var refused = 0;
        var begin = Instant.now();
        var charset = Charset.forName(Optional.ofNullable(mapping.charset()).orElse("UTF-8"));
        try (var reader = Files.newBufferedReader(file, charset);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(reader)) {
            for (var row : rows) {
                if (limit > 0 && sent.size() + refused == limit) {
                    break;
                }
                var line = rows.getCurrentLineNumber();
                try {
                    sent.add(sender.send(row.toMap()));
                } catch (BenchException e) {
                    refused++;
                    System.out.println("line " + line + ": " + e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new BenchException(file + " cannot be read: " + e.getMessage(), e);
        }
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "%,d rows: %,d tickets (each 201), %,d refused; %.1f s, %.1f rows a second with all that was done to them%n",
                sent.size() + refused, sent.size(), refused, seconds, (sent.size() + refused) / seconds);
        var missing = lookFor(sent, api, begin);
        return refused == 0 && missing.isEmpty() ? 0 : 1;
    }

    private static List<String> lookFor(List<JsonObject> sent, Api api, Instant begin) {
        // The server's clock may be a little behind ours.
        var since = begin.minus(Duration.ofMinutes(1)).toString();
        var missing = new ListCheck(api, since).missing(sent);
        System.out.printf(
                "%,d of them found in the list by status, priority and channel%s%n",
                sent.size() - missing.size(), missing.isEmpty() ? "" : "; missing: " + missing);
        return missing;
    }
}

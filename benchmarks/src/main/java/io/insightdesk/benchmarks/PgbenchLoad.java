package io.insightdesk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Transactions by pgbench, as the application's own role: what the database alone can do on this machine. */
final class PgbenchLoad implements Load {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final String name;
    private final Database.Login login;
    private final Path directory;

    /** @param script in pgbench's language */
    PgbenchLoad(String name, Database.Login login, String script) {
        this.name = name;
        this.login = login;
        try {
            directory = Files.createTempDirectory("insightdesk-pgbench");
            Files.writeString(directory.resolve("script.sql"), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String command(int callers, Duration time) {
        return pgbench(callers, time).toString();
    }

    @Override
    public Measurement run(int callers, Duration time) {
        var output = pgbench(callers, time).run(directory);
        var times = takeTimes();
        return new Measurement(
                Double.parseDouble(first(RATE, output)),
                percentile(times, 50),
                percentile(times, 95),
                percentile(times, 99),
                times.length,
                Long.parseLong(first(FAILED, output)));
    }

    private Command pgbench(int callers, Duration time) {
        return new Command(
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c" + callers,
                        "-j" + Math.min(2, callers),
                        "-T" + time.toSeconds(),
                        "-l",
                        "--log-prefix=times",
                        "-f",
                        "script.sql"),
                login.environment());
    }

    /** Milliseconds of each transaction, sorted: the third column of pgbench's logs, in microseconds. */
    private double[] takeTimes() {
        var times = new ArrayList<Double>();
        try (var logs = Files.newDirectoryStream(directory, "times.*")) {
            for (var log : logs) {
                try (var lines = Files.lines(log)) {
                    lines.forEach(line -> times.add(Double.parseDouble(line.split(" ")[2]) / 1000));
                }
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String first(Pattern pattern, String output) {
        return pattern.matcher(output)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new BenchException("pgbench told no result:\n" + output));
    }
}

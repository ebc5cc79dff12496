package io.insightdesk.benchmarks;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code ./insightdesk up --detach} on a built tree, the first time and again, and what the server then weighs. */
@CommandLine.Command(
        name = "start",
        description = "time of ./insightdesk up --detach on a built tree, and memory at rest with the demo",
        mixinStandardHelpOptions = true)
final class StartBench implements Callable<Integer> {

    /** Long enough for start-up work to be over and for garbage of the start to be seen as it is. */
    private static final Duration REST = Duration.ofSeconds(60);

    @Option(names = "--rounds", defaultValue = "3", description = "starts after the first (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--out", description = "where the JSON goes (default: benchmarks/target/results)")
    private Path out;

    /**
     * @param first seconds with an empty data directory: unpacking, initdb, migrations, the demo
     * @param again seconds of each further start
     * @param residentMiB by process, after a minute of rest
     */
    record Result(Machine machine, String command, double first, List<Double> again, Map<String, Long> residentMiB) {}

    @Override
    public Integer call() throws IOException {
        var machine = Machine.here();
        var data = Files.createTempDirectory("insightdesk-start");
        var up = List.of("up", "--detach", "--port", "0", "--data", data.toString());
        insightdesk(List.of("up", "--help")); // builds if sources changed: not what is measured
        try {
            var first = seconds(up);
            var again = new ArrayList<Double>();
            for (var round = 0; round < rounds; round++) {
                insightdesk(List.of("down", "--data", data.toString()));
                again.add(seconds(up));
            }
            BenchStack.pause(REST);
            report(new Result(machine, "./insightdesk " + String.join(" ", up), first, again, resident(data)));
        } finally {
            insightdesk(List.of("down", "--data", data.toString()));
            new Command(List.of("rm", "-rf", data.toString()), Map.of()).run(data.getParent());
        }
        return 0;
    }

    private void report(Result result) {
        System.out.printf("%nstart, %s%n%n", result.machine().inWords());
        System.out.printf("first start (empty data directory, demo)  %6.1f s%n", result.first());
        result.again()
                .forEach(seconds -> System.out.printf("start again                               %6.1f s%n", seconds));
        result.residentMiB().forEach((name, memory) -> System.out.printf("%-40s %,6d MiB resident%n", name, memory));
        System.out.println("\n  " + result.command());
        var directory = out == null ? BenchOptions.home().resolve("benchmarks/target/results") : out;
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("start.json"),
                    new GsonBuilder().setPrettyPrinting().create().toJson(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(List<String> call) {
        var begin = Instant.now();
        insightdesk(call);
        var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        BenchStack.say("  %.1f s".formatted(seconds));
        return seconds;
    }

    private static Map<String, Long> resident(Path data) {
        var status = new Gson()
                .fromJson(insightdesk(List.of("status", "--json", "--data", data.toString())), JsonObject.class);
        var memory = new java.util.LinkedHashMap<String, Long>();
        status.getAsJsonObject("processes")
                .entrySet()
                .forEach(each -> memory.put(
                        each.getKey(),
                        residentMiB(each.getValue().getAsJsonObject().get("pid").getAsLong())));
        return memory;
    }

    private static long residentMiB(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String insightdesk(List<String> words) {
        var command = new ArrayList<>(List.of("./insightdesk"));
        command.addAll(words);
        return new Command(command, Map.of()).run(BenchOptions.home());
    }
}

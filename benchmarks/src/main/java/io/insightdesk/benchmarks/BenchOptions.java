package io.insightdesk.benchmarks;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What every bench takes. */
final class BenchOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the servers' data lies, kept between runs (default: benchmarks/target/data)")
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the JSON goes (default: benchmarks/target/results)")
    private Path out;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "HTTP port of the measured server (default: a free one)")
    int port;

    @Option(
            names = "--tickets",
            paramLabel = "N",
            defaultValue = "100000",
            description = "tickets that the tenant has before (default: ${DEFAULT-VALUE})")
    int tickets;

    @Option(
            names = "--callers",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,8,32",
            description = "callers of the closed loop (default: ${DEFAULT-VALUE})")
    List<Integer> callers;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            paramLabel = "N",
            description = "of each measurement (default: ${DEFAULT-VALUE})")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "75",
            paramLabel = "N",
            description = "seconds of load before the first measurement (default: ${DEFAULT-VALUE})")
    int warmUp;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            paramLabel = "N",
            description = "measurements of each kind, in turn; the median counts (default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(names = "--profile", description = "record a JFR profile under 8 callers as well, and print what it shows")
    boolean profile;

    Path data() {
        return (data == null ? module().resolve("target/data") : data)
                .toAbsolutePath()
                .normalize();
    }

    Path out() {
        return (out == null ? module().resolve("target/results") : out)
                .toAbsolutePath()
                .normalize();
    }

    Path ear() {
        return home().resolve("ear/target/insightdesk.ear");
    }

    private static Path module() {
        return home().resolve("benchmarks");
    }

    /** The project's root, told by the script. */
    static Path home() {
        return Path.of(System.getProperty("insightdesk.home", ".")).toAbsolutePath();
    }
}

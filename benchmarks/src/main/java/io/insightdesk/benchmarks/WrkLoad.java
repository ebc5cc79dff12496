package io.insightdesk.benchmarks;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** HTTP requests by wrk; {@code requests.lua} says what they are. */
final class WrkLoad implements Load {

    private static final String RESULT = "RESULT ";

    /**
     * @param headers one set for each of the users that take turns, a line each
     * @param body {@code {n}} becomes a number that differs with each request; empty for none
     */
    record Requests(String method, List<String> paths, List<Map<String, String>> headers, String body) {

        static Requests get(List<String> paths, Map<String, String> headers) {
            return new Requests("GET", paths, List.of(headers), "");
        }
    }

    private final String name;
    private final URI server;
    private final Path directory;

    WrkLoad(String name, URI server, Requests requests) {
        this.name = name;
        this.server = server;
        try {
            directory = Files.createTempDirectory("insightdesk-wrk");
            Files.writeString(directory.resolve("requests.lua"), Resource.text("requests.lua"));
            Files.writeString(directory.resolve("requests"), lines(requests));
            Files.writeString(directory.resolve("body"), requests.body());
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
        return wrk(callers, time).toString();
    }

    @Override
    public Measurement run(int callers, Duration time) {
        var output = wrk(callers, time).run(directory);
        return output.lines()
                .filter(line -> line.startsWith(RESULT))
                .findFirst()
                .map(line -> new Gson().fromJson(line.substring(RESULT.length()), Measurement.class))
                .orElseThrow(() -> new BenchException("wrk told no result:\n" + output));
    }

    private Command wrk(int callers, Duration time) {
        return new Command(
                List.of(
                        "wrk",
                        "-t" + Math.min(2, callers),
                        "-c" + callers,
                        "-d" + time.toSeconds() + "s",
                        "--timeout",
                        "10s",
                        "-s",
                        "requests.lua",
                        server.toString()),
                Map.of());
    }

    /** A line for each kind of request: method, path, then header names and values, separated by tabs. */
    private static String lines(Requests requests) {
        var lines = new ArrayList<String>();
        for (var path : requests.paths()) {
            for (var headers : requests.headers()) {
                var line = new StringBuilder(requests.method()).append('\t').append(path);
                headers.forEach((header, value) ->
                        line.append('\t').append(header).append('\t').append(value));
                lines.add(line.toString());
            }
        }
        return String.join("\n", lines) + "\n";
    }
}

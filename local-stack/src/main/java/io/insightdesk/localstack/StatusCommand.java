package io.insightdesk.localstack;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what runs from a data directory and where. */
@Command(
        name = "status",
        description = "Tells what runs, and on which ports. Exit code 0: ready; 3: not running, or not ready.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 3;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /**
     * As printed with {@code --json}.
     *
     * @param health status code of {@code /health/ready}, 0 without an answer
     */
    record Status(
            boolean running,
            boolean ready,
            int health,
            String data,
            String address,
            Map<String, Integer> ports,
            Map<String, Part> processes) {}

    record Part(long pid, boolean running) {}

    @Override
    public Integer call() {
        var status = status();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .create()
                    .toJson(status));
        } else {
            print(status, out);
        }
        return status.ready ? 0 : NOT_READY;
    }

    private Status status() {
        var directory = data.existing();
        var root = directory.root().toString();
        return new StateFile(directory.stateFile())
                .read()
                .map(state -> {
                    var processes = new LinkedHashMap<String, Part>();
                    processes.put(
                            "supervisor",
                            new Part(
                                    state.supervisor().pid(), state.supervisor().isAlive()));
                    state.processes()
                            .forEach(
                                    (name, process) -> processes.put(name, new Part(process.pid(), process.isAlive())));
                    var health = health(state);
                    return new Status(
                            state.isRunning(),
                            health == 200 && state.isRunning(),
                            health,
                            root,
                            address(state).orElse(""),
                            state.ports(),
                            processes);
                })
                .orElseGet(() -> new Status(false, false, 0, root, "", Map.of(), Map.of()));
    }

    private static Optional<String> address(StackState state) {
        return Optional.ofNullable(state.ports().get("http")).map(port -> "http://localhost:" + port + "/");
    }

    private static int health(StackState state) {
        var port = state.ports().get("http");
        var own = state.processes().get("payara");
        if (port == null || own == null || !own.isAlive()) {
            return 0;
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void print(Status status, PrintWriter out) {
        if (!status.running && status.processes.values().stream().noneMatch(Part::running)) {
            out.println("Nothing runs from " + status.data + ".");
            return;
        }
        out.println((status.ready ? "Ready" : "Not ready") + ", data in " + status.data
                + (status.address.isEmpty() ? "" : ", " + status.address));
        status.processes.forEach((name, part) ->
                out.printf("  %-12s process %-8d %s%n", name, part.pid, part.running ? "runs" : "does not run"));
        status.ports.forEach((name, port) -> out.printf("  %-12s port %d%n", name, port));
        if (!status.running) {
            out.println("The supervisor was killed; ./insightdesk down (or up) ends what it left.");
        }
    }
}

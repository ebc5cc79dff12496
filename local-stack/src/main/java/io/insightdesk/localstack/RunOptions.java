package io.insightdesk.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code up} takes and hands on to the supervisor. */
final class RunOptions {

    @Mixin
    DataOption data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "HTTP port (default: ${DEFAULT-VALUE}); 0 takes a free one, which status shows")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address the HTTP port listens on (default: ${DEFAULT-VALUE}). Beware: with another one, "
                    + "everybody who reaches this machine can use the demo's logins")
    String address;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "1",
            description = "number of application nodes (default: ${DEFAULT-VALUE}, the only one so far)")
    int nodes;

    @Option(names = "--no-demo", description = "without demo data")
    boolean noDemo;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long the start may take (default: ${DEFAULT-VALUE})")
    int timeout;

    @Option(names = "--ear", paramLabel = "FILE", hidden = true, description = "the application")
    Path ear;

    /** @throws StackException for what does not exist yet */
    LocalStack.Options toStackOptions() {
        if (nodes != 1) {
            throw new StackException("--nodes: only one node so far.");
        }
        if (port < 0 || port > 65535) {
            throw new StackException("--port: " + port + " is no port.");
        }
        return new LocalStack.Options(
                data.path(), application(), address, port, !noDemo, Map.of(), Duration.ofSeconds(timeout));
    }

    /** The same again, for another process. */
    List<String> toArguments() {
        var arguments = new ArrayList<String>(List.of(
                "--data", data.path().toString(),
                "--port", Integer.toString(port),
                "--bind", address,
                "--timeout", Integer.toString(timeout),
                "--ear", application().toString()));
        if (noDemo) {
            arguments.add("--no-demo");
        }
        return arguments;
    }

    private Path application() {
        return (ear == null ? DataOption.home().resolve("ear/target/insightdesk.ear") : ear)
                .toAbsolutePath()
                .normalize();
    }
}

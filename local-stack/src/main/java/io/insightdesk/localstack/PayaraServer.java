package io.insightdesk.localstack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A running Payara Server: the Java process that {@code asadmin start-domain} would start, as our own child. */
final class PayaraServer {

    private static final String MAIN_CLASS = "com.sun.enterprise.glassfish.bootstrap.ASMain";
    private static final Duration ADMINISTRATION_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(30);
    private static final int LINES_IN_ERROR = 30;
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private final PayaraDomain domain;
    private final Addresses at;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private ServerProcess process;

    /**
     * Where the server listens.
     *
     * @param host what the HTTP port is bound to; the others are on the loopback address
     * @param health the port of the listener for health; 0 where that is not configured yet
     */
    record Addresses(String host, int http, int admin, int health) {}

    PayaraServer(PayaraDomain domain, Addresses at) {
        this.domain = domain;
        this.at = at;
    }

    /**
     * Starts the process; it does not answer yet.
     *
     * @param settings MicroProfile Config names and values, handed over as environment variables
     * @param jvmOptions besides those of the domain
     */
    void launch(Map<String, String> settings, List<String> jvmOptions) {
        writePorts();
        var environment = new java.util.HashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2"); // as server-config/payara/environment
        settings.forEach((name, value) -> environment.put(environmentName(name), value));
        process = ServerProcess.start(
                "Payara Server",
                command(jvmOptions),
                environment,
                domain.path(),
                domain.path().resolve("logs/console.log"));
    }

    /** {@code insightdesk.database.url} is {@code INSIGHTDESK_DATABASE_URL}: the rule of MicroProfile Config. */
    static String environmentName(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    void awaitListening(Duration patience) {
        process.awaitListening(at.admin(), patience);
        process.awaitListening(at.http(), patience);
    }

    /** @throws StackException with the server's reason if the application cannot be deployed */
    void deploy(Path ear) {
        var order = new JsonObject();
        order.addProperty("name", PayaraDomain.NAME);
        deploy(ear, order);
    }

    /** The same for a second application under a path of its own. */
    void deploy(Path war, String name, String contextRoot) {
        var order = new JsonObject();
        order.addProperty("name", name);
        order.addProperty("contextroot", contextRoot);
        deploy(war, order);
    }

    private void deploy(Path archive, JsonObject order) {
        order.addProperty("id", archive.toAbsolutePath().toString());
        order.addProperty("force", "true");
        var answer = administer("applications/application", order);
        if (!"SUCCESS".equals(text(answer, "exit_code"))) {
            throw new StackException("The application cannot be deployed: " + text(answer, "message"));
        }
    }

    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.http() + "/health/ready"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** @throws StackException with the end of the server's log if it ends meanwhile or the time passes */
    void awaitReady(Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (!isReady()) {
            process.requireAlive();
            if (Instant.now().isAfter(deadline)) {
                throw new StackException("/health/ready does not answer 200.\n" + lastLogLines());
            }
            ServerProcess.pause();
        }
    }

    /** The end of the server's log without the frames of stack traces. */
    String lastLogLines() {
        return ServerProcess.lastLines(domain.path().resolve("logs/server.log"), LINES_IN_ERROR, line -> !STACK_FRAME
                .matcher(line)
                .find());
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    ProcessIdentity identity() {
        return process.identity();
    }

    void stop() {
        if (process != null) {
            process.stop(SHUTDOWN_PATIENCE);
        }
    }

    void kill() {
        process.kill();
    }

    private void writePorts() {
        var configuration = "set configs.config.server-config.";
        var listener = configuration + "network-config.network-listeners.network-listener.";
        try {
            Files.writeString(
                    domain.portSettings(),
                    String.join(
                                    "\n",
                                    listener + "http-listener-1.port=" + at.http(),
                                    listener + "http-listener-1.address=" + at.host(),
                                    listener + "http-listener-2.enabled=false",
                                    listener + "admin-listener.port=" + at.admin(),
                                    listener + "admin-listener.address=127.0.0.1",
                                    at.health() == 0 ? "" : listener + "health-listener.port=" + at.health(),
                                    // Only the very first boot, before the scripts ran, would listen on these.
                                    configuration + "hazelcast-config-specific-configuration.enabled=false",
                                    configuration + "admin-service.jmx-connector.system.enabled=false")
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks Payara for its own command line, one argument a line between a Java program and an empty line. */
    private List<String> command(List<String> jvmOptions) {
        var lines = domain.asadmin()
                .run(
                        "start-domain",
                        "--dry-run",
                        "--prebootcommandfile",
                        domain.portSettings().toString(),
                        "--domaindir",
                        domain.path().getParent().toString(),
                        PayaraDomain.NAME)
                .lines()
                .dropWhile(line -> !line.endsWith("/bin/java"))
                .takeWhile(line -> !line.isBlank())
                .toList();
        if (!lines.contains(MAIN_CLASS)) {
            throw new StackException("asadmin start-domain --dry-run told no command line.");
        }
        var command = new ArrayList<>(lines);
        command.set(0, JavaHome.current().java().toString());
        command.addAll(command.indexOf(MAIN_CLASS), jvmOptions);
        return command;
    }

    private JsonObject administer(String resource, JsonObject body) {
        var login = Base64.getEncoder()
                .encodeToString(("admin:" + domain.adminPassword()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + at.admin() + "/management/domain/" + resource))
                .header("Authorization", "Basic " + login)
                .header("X-Requested-By", "insightdesk")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return answer(request);
        } catch (IOException | com.google.gson.JsonParseException | IllegalStateException e) {
            throw new StackException("Payara's administration does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** While the server starts, its administration listens already and answers with a page that says so. */
    private JsonObject answer(HttpRequest request) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(ADMINISTRATION_PATIENCE);
        while (true) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.body().strip().startsWith("{") || Instant.now().isAfter(deadline)) {
                return JsonParser.parseString(answer.body()).getAsJsonObject();
            }
            process.requireAlive();
            ServerProcess.pause();
        }
    }

    private static String text(JsonObject object, String member) {
        return object.has(member) ? object.get(member).getAsString() : "";
    }
}

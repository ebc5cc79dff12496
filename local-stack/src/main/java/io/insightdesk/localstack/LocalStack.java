package io.insightdesk.localstack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole of InsightDesk on one machine: {@link LocalServices} and Payara Server with the EAR. For system tests:
 *
 * <pre>{@code
 * var options = new LocalStack.Options(Path.of("target/stack"), ear).withDemo(false);
 * try (var stack = LocalStack.start(options, System.out::println)) {
 *     HttpRequest.newBuilder(stack.address().resolve("/api/v1/me"))…
 *     stack.services().valkey().kill();
 *     stack.killServer();
 *     stack.startServer();
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    /** System property with further options for the JVM of the server, separated by spaces. */
    public static final String JVM_OPTIONS = "insightdesk.server.jvm-options";

    /**
     * What to start.
     *
     * @param directory where data lives; kept between runs
     * @param ear the application
     * @param address what the HTTP port is bound to, {@code 127.0.0.1} unless others shall reach it
     * @param httpPort 0 for any free port
     * @param demo with the demo's tenants and tickets
     * @param settings further settings of the application by their MicroProfile names; they win
     * @param patience how long the application may take until it is ready
     */
    public record Options(
            Path directory,
            Path ear,
            String address,
            int httpPort,
            boolean demo,
            Map<String, String> settings,
            Duration patience) {

        public Options(Path directory, Path ear) {
            this(directory, ear, "127.0.0.1", 0, true, Map.of(), Duration.ofSeconds(300));
        }

        public Options withDemo(boolean newDemo) {
            return new Options(directory, ear, address, httpPort, newDemo, settings, patience);
        }

        public Options withSettings(Map<String, String> newSettings) {
            return new Options(directory, ear, address, httpPort, demo, newSettings, patience);
        }
    }

    private final Options options;
    private final Progress progress;
    private final LocalServices services;
    private final PayaraDomain domain;
    private final int httpPort;
    private final int adminPort;
    private final int healthPort;
    private PayaraServer server;

    private LocalStack(Options options, Progress progress, LocalServices services, int httpPort) {
        this.options = options;
        this.progress = progress;
        this.services = services;
        this.httpPort = httpPort;
        var ports = Ports.free(2);
        this.adminPort = ports.get(0);
        this.healthPort = ports.get(1);
        this.domain = new PayaraDomain(
                services.directory().payara(),
                payaraArchive(),
                new Secrets(services.directory().secrets()));
    }

    /**
     * Starts everything and returns when the application is ready.
     *
     * @throws StackException if the directory or the HTTP port is in use, or a server or the application does not start;
     *     nothing is left running then
     */
    public static LocalStack start(Options options, Progress progress) {
        if (Files.notExists(options.ear())) {
            throw new StackException("There is no application at " + options.ear() + ": build it first.");
        }
        var services = LocalServices.claim(options.directory());
        LocalStack stack = null;
        try {
            if (options.httpPort() != 0) {
                Ports.requireFree(options.address(), options.httpPort());
            }
            var httpPort = options.httpPort() == 0 ? Ports.free() : options.httpPort();
            stack = new LocalStack(options, progress, services, httpPort);
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            if (stack == null) {
                services.close();
            } else {
                stack.close();
            }
            throw e;
        }
    }

    private void startAll() {
        var preparation = CompletableFuture.runAsync(() -> domain.prepare(progress));
        services.startAll(progress);
        LocalServices.join(preparation);
        startServer();
        services.state().update(state -> state.in(StackState.Phase.READY, ""));
    }

    private static List<String> jvmOptions() {
        return Stream.of(System.getProperty(JVM_OPTIONS, "").split(" "))
                .filter(option -> !option.isBlank())
                .toList();
    }

    /** Starts the application server, after {@link #stopServer} or {@link #killServer} again, and waits until ready. */
    public synchronized void startServer() {
        domain.reset();
        progress.say("Starting Payara Server on port " + httpPort);
        server = new PayaraServer(
                domain, new PayaraServer.Addresses(options.address(), httpPort, adminPort, healthPort));
        server.launch(configuration(), jvmOptions());
        services.state().update(state -> state.at(options.address())
                .withPort("http", httpPort)
                .withPort("health", healthPort)
                .withPort("payara-admin", adminPort)
                .withProcess("payara", server.identity()));
        server.awaitListening(options.patience());
        progress.say("Deploying " + options.ear().getFileName());
        try {
            server.deploy(options.ear());
        } catch (StackException e) {
            throw new StackException(e.getMessage() + "\n" + server.lastLogLines(), e);
        }
        progress.say("Waiting until /health/ready answers 200");
        server.awaitReady(options.patience());
    }

    public synchronized void stopServer() {
        server.stop();
    }

    /** Ends the application server as a crash would (SIGKILL). */
    public synchronized void killServer() {
        server.kill();
    }

    /**
     * Deploys something beside the application, until the server's next start: what a benchmark compares with.
     *
     * @throws StackException with the server's reason if it cannot be deployed
     */
    public synchronized void deployBeside(Path war, String name, String contextRoot) {
        server.deploy(war, name, contextRoot);
    }

    /** The process of the application server, for tools that look into it. */
    public synchronized long serverPid() {
        return server.identity().pid();
    }

    public LocalServices services() {
        return services;
    }

    public int httpPort() {
        return httpPort;
    }

    /** Where {@code /health} answers though all threads of the HTTP port are busy. */
    public int healthPort() {
        return healthPort;
    }

    /** For example {@code http://127.0.0.1:8080/}; a tenant is chosen by the {@code Host} header. */
    public java.net.URI address() {
        return java.net.URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    /** The log of the application server. */
    public Path serverLog() {
        return services.directory().serverLog();
    }

    /** All settings the application runs with, by their MicroProfile names. */
    public Map<String, String> configuration() {
        var settings = new LinkedHashMap<>(services.configuration());
        settings.put("insightdesk.default-tenant", "acme");
        settings.put("insightdesk.public-scheme", "http");
        settings.put("insightdesk.public-port", Integer.toString(httpPort));
        // one's own machine, where load tests run too
        settings.put("insightdesk.api.per-minute", "0");
        settings.put("insightdesk.pages.per-minute", "0");
        settings.put("insightdesk.pages.per-address", "0");
        settings.put("insightdesk.http.per-address", "0");
        settings.put("insightdesk.demo", Boolean.toString(options.demo()));
        settings.putAll(options.settings());
        return settings;
    }

    /** Looks after all servers of this stack. */
    StackWatch watch() {
        var parts = new ArrayList<>(services.parts());
        parts.add(new StackWatch.Part("Payara Server", this::isServerAlive, this::startServerOrKill, serverLog()));
        var logs = Stream.concat(
                parts.stream().map(StackWatch.Part::log).filter(log -> !log.equals(serverLog())),
                Stream.of(
                        services.directory().supervisorLog(),
                        services.directory().consoleLog()));
        return new StackWatch(parts, logs.toList(), progress, Clock.systemUTC());
    }

    /** One that runs without the application would pass for alive. */
    private synchronized void startServerOrKill() {
        try {
            startServer();
        } catch (StackException failed) {
            server.kill();
            throw failed;
        }
    }

    synchronized boolean isServerAlive() {
        return server != null && server.isAlive();
    }

    /** Stops the application server first and the database last; the data stays. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
        }
        services.close();
    }

    /** The build puts Payara's archive beside this program. */
    private static Path payaraArchive() {
        try {
            var code = Path.of(LocalStack.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("payara.zip");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

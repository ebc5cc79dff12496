package io.insightdesk.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/**
 * A Valkey-compatible server on the loopback address: {@code valkey-server} or {@code redis-server} of the machine, else
 * the one that comes with the build. It keeps nothing on disk.
 */
public final class ValkeyServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path directory;
    private final Path log;
    private final Secrets secrets;
    private final int port;
    private ServerProcess process;

    ValkeyServer(Path directory, Path log, Secrets secrets, int port) {
        this.directory = directory;
        this.log = log;
        this.secrets = secrets;
        this.port = port;
    }

    /** Starts the server, after {@link #stop} or {@link #kill} again on the same port. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        DataDirectory.createDirectories(directory);
        var settings = directory.resolve("valkey.conf");
        writeSettings(settings);
        process = ServerProcess.start("Valkey", List.of(program(), settings.toString()), Map.of(), directory, log);
        process.awaitListening(port, PATIENCE);
    }

    public synchronized void stop() {
        if (process != null) {
            process.stop(PATIENCE);
        }
    }

    /** Ends the server without a word to its clients (SIGKILL). */
    public synchronized void kill() {
        process.kill();
    }

    /** Lets the server hang: its connections stay open and nobody answers on them, until {@link #resume}. */
    public synchronized void suspend() {
        process.signal("STOP");
    }

    public synchronized void resume() {
        process.signal("CONT");
    }

    public int port() {
        return port;
    }

    /** With the password, as Jedis and {@code redis-cli -u} take it. */
    public String url() {
        return "redis://:" + secrets.get("valkey") + "@127.0.0.1:" + port;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized ProcessIdentity identity() {
        return process.identity();
    }

    private void writeSettings(Path settings) {
        try {
            Secrets.write(settings, """
                    bind 127.0.0.1
                    port %d
                    requirepass %s
                    save ""
                    appendonly no
                    daemonize no
                    """.formatted(port, secrets.get("valkey")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String program() {
        return installed("valkey-server")
                .or(() -> installed("redis-server"))
                .orElseGet(this::embedded)
                .toString();
    }

    private static Optional<File> installed(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    private File embedded() {
        var folder = directory.resolve("program");
        DataDirectory.createDirectories(folder);
        try {
            return ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
        } catch (IOException e) {
            throw new StackException(
                    "No Valkey-compatible server for this machine: install valkey-server or redis-server.", e);
        }
    }
}

package io.insightdesk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, a Valkey-compatible server and a mail server, all real, on free loopback ports; without an application
 * server. For tests in a container of their own:
 *
 * <pre>{@code
 * try (var services = LocalServices.start(Path.of("target/services"))) {
 *     services.configuration().forEach(…);   // MicroProfile names and values for the application
 *     services.valkey().kill();
 *     services.valkey().start();
 *     DriverManager.getConnection(services.postgresql().superuserJdbcUrl());
 * }
 * }</pre>
 *
 * The directory may be used again: PostgreSQL keeps its data, and what a killed test run left running is ended first.
 */
public final class LocalServices implements AutoCloseable {

    private final DataDirectory directory;
    private final StateFile state;
    private final FileChannel lockChannel;
    private final PostgresServer postgresql;
    private final ValkeyServer valkey;
    private final MailServer mail;

    private LocalServices(DataDirectory directory, FileChannel lockChannel) {
        this.directory = directory;
        this.lockChannel = lockChannel;
        this.state = new StateFile(directory.stateFile());
        var secrets = new Secrets(directory.secrets());
        var ports = Ports.free(5);
        postgresql = new PostgresServer(
                directory.postgresql(), directory.logs().resolve("postgresql.log"), secrets, ports.get(0));
        valkey = new ValkeyServer(directory.valkey(), directory.logs().resolve("valkey.log"), secrets, ports.get(1));
        mail = new MailServer(directory.mail(), directory.logs().resolve("mail.log"), ports.subList(2, 5));
    }

    /**
     * Starts all three and waits until they answer.
     *
     * @param directory made if missing
     * @throws StackException if another live process uses the directory or a server does not start
     */
    public static LocalServices start(Path directory) {
        var services = claim(directory);
        try {
            services.startAll(line -> {});
            services.state.update(state -> state.in(StackState.Phase.READY, ""));
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /** Takes the directory for this process and ends what a killed owner left there; starts nothing. */
    static LocalServices claim(Path path) {
        var directory = DataDirectory.create(path);
        var channel = lock(directory);
        var services = new LocalServices(directory, channel);
        OrphanedServers.end(services.state);
        services.state.write(StackState.startingBy(ProcessIdentity.of(ProcessHandle.current())));
        return services;
    }

    void startAll(Progress progress) {
        var all = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> {
                    startPostgresql();
                    progress.say("PostgreSQL answers on port " + postgresql.port());
                }),
                CompletableFuture.runAsync(() -> {
                    startValkey();
                    progress.say("Valkey answers on port " + valkey.port());
                }),
                CompletableFuture.runAsync(() -> {
                    startMail();
                    progress.say("Mail server answers on ports " + mail.smtpPort() + " (SMTP), " + mail.imapPort()
                            + " (IMAP)");
                }));
        join(all);
    }

    private void startPostgresql() {
        postgresql.restart();
        register("postgresql", postgresql.port(), postgresql.identity());
    }

    private void startValkey() {
        valkey.start();
        register("valkey", valkey.port(), valkey.identity());
    }

    private void startMail() {
        mail.start();
        state.update(s -> s.withPort("smtp", mail.smtpPort()).withPort("imap", mail.imapPort()));
        register("mail-page", mail.pagePort(), mail.identity());
    }

    /** What {@link StackWatch} starts again. */
    List<StackWatch.Part> parts() {
        var logs = directory.logs();
        return List.of(
                new StackWatch.Part(
                        "PostgreSQL", postgresql::isAlive, this::startPostgresql, logs.resolve("postgresql.log")),
                new StackWatch.Part("Valkey", valkey::isAlive, this::startValkey, logs.resolve("valkey.log")),
                new StackWatch.Part("The mail server", mail::isAlive, this::startMail, logs.resolve("mail.log")));
    }

    /** The application's settings that point at these servers: MicroProfile Config names and values. */
    public Map<String, String> configuration() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("insightdesk.database.url", postgresql.jdbcUrl());
        settings.put("insightdesk.database.user", PostgresServer.APPLICATION);
        settings.put("insightdesk.database.password", postgresql.password(PostgresServer.APPLICATION));
        settings.put("insightdesk.database.owner-user", PostgresServer.OWNER);
        settings.put("insightdesk.database.owner-password", postgresql.password(PostgresServer.OWNER));
        settings.put("insightdesk.valkey.url", valkey.url());
        settings.put("insightdesk.mail.host", "127.0.0.1");
        settings.put("insightdesk.mail.port", Integer.toString(mail.smtpPort()));
        settings.put("insightdesk.mail.tls", "off");
        settings.put("insightdesk.files.directory", directory.files().toString());
        return settings;
    }

    public PostgresServer postgresql() {
        return postgresql;
    }

    public ValkeyServer valkey() {
        return valkey;
    }

    public MailServer mail() {
        return mail;
    }

    DataDirectory directory() {
        return directory;
    }

    StateFile state() {
        return state;
    }

    void register(String name, int port, ProcessIdentity process) {
        state.update(s -> s.withPort(name, port).withProcess(name, process));
    }

    /** Stops all three and waits for their end; the data stays. */
    @Override
    public void close() {
        try (lockChannel) {
            mail.stop();
            valkey.stop();
            postgresql.stop();
            state.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private static FileChannel lock(DataDirectory directory) {
        try {
            var channel = FileChannel.open(directory.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StackException("The data directory " + directory.root() + " is in use"
                        + new StateFile(directory.stateFile())
                                .read()
                                .map(state ->
                                        " by process " + state.supervisor().pid())
                                .orElse("")
                        + ".");
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null; // held by this same process
        }
    }
}

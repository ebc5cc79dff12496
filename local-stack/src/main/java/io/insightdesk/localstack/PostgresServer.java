package io.insightdesk.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A real PostgreSQL on the loopback address, with fsync on and a password for everyone. Its data stays in the directory
 * between starts. The database and its roles are made by the scripts of {@code server-config/postgresql}, as an
 * administrator would.
 */
public final class PostgresServer {

    static final String DATABASE = "insightdesk";
    static final String OWNER = "insightdesk_owner";
    static final String APPLICATION = "insightdesk_app";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SCRIPTS = "/server-config/postgresql/";

    /**
     * The embedded server's own defaults are made for throw-away data: fsync and synchronous commit off. The values go
     * through a shell.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "max_connections", "150",
            "shared_buffers", "256MB",
            "log_line_prefix", "'%m [%p] %u@%d '");

    private final Path directory;
    private final Path log;
    private final Secrets secrets;
    private final int port;
    private EmbeddedPostgres server;

    PostgresServer(Path directory, Path log, Secrets secrets, int port) {
        this.directory = directory;
        this.log = log;
        this.secrets = secrets;
        this.port = port;
    }

    /** Starts the server and makes roles and database if they are missing. */
    synchronized void start() {
        removeStaleLock();
        DataDirectory.createDirectories(directory);
        DataDirectory.createDirectories(log.getParent());
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // Handed to initdb as they are: nobody gets in without a password, not even at the first start.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", superuserPasswordFile().toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setConnectConfig("password", superuserPassword());
        SETTINGS.forEach(builder::setServerConfig);
        try {
            server = builder.start();
            prepareDatabase();
        } catch (IOException | IllegalStateException e) {
            throw new StackException(
                    "PostgreSQL does not start: " + e.getMessage() + "\n" + ServerProcess.lastLines(log, 15), e);
        } catch (SQLException e) {
            throw new StackException("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server = null;
        }
    }

    /** Ends the server as a power cut would (SIGKILL); {@link #restart} brings it back with its data. */
    public synchronized void kill() {
        identity().kill();
    }

    boolean isAlive() {
        return lockHolder().isPresent();
    }

    /** Stops the server, if it runs, and starts it again on the same port. */
    public synchronized void restart() {
        stop();
        start();
    }

    public int port() {
        return port;
    }

    /** Of the server's first process, which the library starts at second hand. */
    ProcessIdentity identity() {
        return lockHolder().map(ProcessIdentity::of).orElseThrow(() -> new StackException("PostgreSQL does not run."));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** A JDBC URL with user and password that may do everything in the application's database, for checks by tests. */
    public String superuserJdbcUrl() {
        return jdbcUrl() + "?user=" + SUPERUSER + "&password=" + superuserPassword();
    }

    String password(String role) {
        return secrets.get(role);
    }

    private void prepareDatabase() throws SQLException {
        try (var connection = connect("postgres")) {
            run(connection, "1-roles.sql");
            for (var role : List.of(OWNER, APPLICATION)) {
                execute(connection, "alter role " + role + " password '" + password(role) + "'");
            }
            if (!databaseExists(connection)) {
                run(connection, "2-database.sql");
            }
        }
        try (var connection = connect(DATABASE)) {
            requireLetters(connection);
            run(connection, "3-schema.sql");
        }
    }

    /** Data of earlier versions have a locale that knows no letters but those of ASCII, and that can't be changed. */
    private void requireLetters(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "select lower('\u00c4') = '\u00e4', (select datctype from pg_database where datname = current_database())")) {
            answer.next();
            if (!answer.getBoolean(1)) {
                throw new StackException(
                        "The data in " + directory + " were made by an earlier version, with the locale "
                                + answer.getString(2) + ", with which words that are not English are not found."
                                + " Move or delete this directory to begin with new data, or use another one (--data)."
                                + " To keep the data, see the upgrade steps in CHANGELOG.md.");
            }
        }
    }

    private static boolean databaseExists(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, DATABASE);
            return query.executeQuery().next();
        }
    }

    private Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    private static void run(Connection connection, String script) throws SQLException {
        execute(connection, Resources.text(SCRIPTS + script));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private String superuserPassword() {
        return secrets.get("postgresql_superuser");
    }

    private Path superuserPasswordFile() {
        superuserPassword();
        return secrets.file("postgresql_superuser");
    }

    /**
     * After a power cut the lock file names a number that may belong to another process now, and PostgreSQL would not
     * start. It is removed only if no PostgreSQL has that number.
     */
    private void removeStaleLock() {
        try {
            if (lockHolder().isEmpty()) {
                Files.deleteIfExists(lockFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> lockHolder() {
        try (var lines = Files.lines(lockFile(), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d+"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(PostgresServer::isPostgres);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private Path lockFile() {
        return data().resolve("postmaster.pid");
    }
}

package io.insightdesk.benchmarks;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.insightdesk.localstack.LocalStack;
import io.insightdesk.localstack.StackException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * A whole InsightDesk of its own, as {@code ./insightdesk up} starts it, with a large tenant in place of the demo. It
 * never shares a database with somebody's work; what it wrote is kept for the next run.
 */
final class BenchStack implements AutoCloseable {

    static final UUID TENANT = UUID.fromString("0193588d-0000-7000-8000-00000000be7c");
    static final String PASSWORD = "insightdesk-bench";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(10);
    private static final String WAITING = "state = 'queued' and due_at <= now() + interval '1 hour'";

    private final LocalStack stack;
    private final Database database;
    private ReferenceServer reference;

    private BenchStack(LocalStack stack) {
        this.stack = stack;
        this.database = new Database(stack.services().postgresql().superuserJdbcUrl());
    }

    static BenchStack start(BenchOptions options) {
        return start(options, options.data(), options.tickets);
    }

    /** @param tickets of the tenant, before anything is measured */
    static BenchStack start(BenchOptions options, Path data, int tickets) {
        try {
            var stackOptions = new LocalStack.Options(
                    data,
                    options.ear(),
                    "127.0.0.1",
                    options.port,
                    false,
                    Map.of("insightdesk.default-tenant", "bench"),
                    PATIENCE);
            var stack = new BenchStack(LocalStack.start(stackOptions, BenchStack::say));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            try {
                stack.prepare(tickets);
                return stack;
            } catch (RuntimeException e) {
                stack.close();
                throw e;
            }
        } catch (StackException e) {
            throw new BenchException(e.getMessage(), e);
        }
    }

    private void prepare(int tickets) {
        if (!database.list("show shared_preload_libraries", row -> row.getString(1))
                .contains("pg_stat_statements")) {
            say("Loading pg_stat_statements, which counts SQL statements");
            database.run("alter system set shared_preload_libraries = pg_stat_statements");
            stack.services().postgresql().restart();
            database.run("create extension if not exists pg_stat_statements");
        }
        if (database.number("select count(*) from tenant where id = '" + TENANT + "'") == 0) {
            say("Making the tenant");
            database.run(
                    Resource.text("tenant.sql"),
                    Map.of("tenant", TENANT, "slug", "bench", "customers", 5000, "hash", hash()));
        }
        var present = database.number("select count(*) from ticket where tenant_id = '" + TENANT + "'");
        if (present == 0) {
            say("Writing %,d tickets".formatted(tickets));
            database.run(Resource.text("tickets.sql"), Map.of("tenant", TENANT, "count", tickets));
        } else if (present < tickets) {
            throw new BenchException(
                    "The tenant in the data directory has only %,d tickets: name another --data.".formatted(present));
        }
        database.run("checkpoint");
    }

    /**
     * What earlier calls left to do is done before something else is measured. Mails that are not sent after a while
     * are deleted: sending is part of the load while it runs, but its backlog shall not shape the next figure.
     */
    void awaitIdle() {
        var end = System.nanoTime() + MAIL_PATIENCE.toNanos();
        while (database.number("select count(*) from job where " + WAITING) > 0) {
            if (System.nanoTime() > end) {
                var left = database.number(
                        "with gone as (delete from job where " + WAITING + " returning 1) select count(*) from gone");
                say("  (%,d jobs were left and thrown away)".formatted(left));
                break;
            }
            pause(Duration.ofMillis(200));
        }
        stack.services().mail().empty();
        pause(Duration.ofSeconds(1));
    }

    Database database() {
        return database;
    }

    Database.Login login() {
        return Database.Login.of(stack.configuration());
    }

    LocalStack stack() {
        return stack;
    }

    /** The bare server over the same database; started when it is first wanted. */
    ReferenceServer reference() {
        if (reference == null) {
            reference = ReferenceServer.start(this, customer());
        }
        return reference;
    }

    /** The account of {@code customer1@bench.test}. */
    String customer() {
        return database.list(
                        "select id from account where tenant_id = '" + TENANT + "' and email = 'customer1@bench.test'",
                        row -> row.getString(1))
                .get(0);
    }

    String valkeyUrl() {
        return stack.services().valkey().url();
    }

    URI address() {
        return stack.address();
    }

    Visitor visitor(String email) {
        return new Visitor(address(), email, PASSWORD);
    }

    static void say(String line) {
        System.out.println(line);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    /** In the form and strength of the application's own. */
    private static String hash() {
        return Password.hash(PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID))
                .getResult();
    }

    @Override
    public void close() {
        if (reference != null) {
            reference.close();
        }
        stack.close();
    }
}

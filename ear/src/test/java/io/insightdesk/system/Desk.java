package io.insightdesk.system;

import io.insightdesk.localstack.LocalStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The whole product, running: the EAR on Payara Server with real PostgreSQL, Valkey and mail, and the demo's data. */
public final class Desk implements AutoCloseable {

    public static final String PASSWORD = "insightdesk-demo";

    /** Opens {@code /setup}. */
    public static final String SETUP_CODE = "setup-code-of-the-tests";

    private final LocalStack stack;
    private final Instant begin;
    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

    private Desk(LocalStack stack, Instant begin) {
        this.stack = stack;
        this.begin = begin;
    }

    static Desk start() {
        var ear = Path.of(System.getProperty("insightdesk.ear"));
        var directory = Path.of(System.getProperty("insightdesk.stack"));
        var begin = Instant.now();
        var options = new LocalStack.Options(directory, ear)
                .withSettings(Map.of(
                        "insightdesk.setup-code", SETUP_CODE,
                        "insightdesk.undo-seconds", "4",
                        "insightdesk.http.per-address", "32",
                        "insightdesk.trusted-proxies", "127.0.0.1",
                        "insightdesk.api.per-minute", "1200"));
        return new Desk(LocalStack.start(options, System.out::println), begin);
    }

    public LocalStack stack() {
        return stack;
    }

    /** What the application server has said since this run began to start it. */
    public List<ServerLogEntry> serverLog() {
        return ServerLogEntry.in(stack.serverLog().getParent()).stream()
                .filter(entry -> !entry.at().isBefore(begin))
                .toList();
    }

    /** What the server warned of since then, without what {@link ExplainedWarning} explains. */
    public List<ServerLogEntry> unexplainedWarnings(Instant since) {
        return serverLog().stream()
                .filter(entry -> !entry.at().isBefore(since))
                .filter(ServerLogEntry::isWarning)
                .filter(entry -> Stream.of(ExplainedWarning.values()).noneMatch(warning -> warning.explains(entry)))
                .toList();
    }

    /** A page's or route's address as a browser writes it; browsers resolve {@code *.localhost} to this machine. */
    public URI address(String tenant, String path) {
        return URI.create("http://" + tenant + ".localhost:" + stack.httpPort() + path);
    }

    /** A program that calls the API of a tenant, without a token. */
    public Api api(String tenant) {
        return new Api(stack.address(), tenant + ".localhost:" + stack.httpPort());
    }

    /**
     * A program that calls the API as this person, for ten minutes at least. Signs in again only when it must: a
     * password takes long to check.
     */
    public Api api(String tenant, String email) {
        return signIns.compute(
                        tenant + " " + email,
                        (person, known) -> known != null && known.isGood()
                                ? known
                                : new SignIn(api(tenant).signedInAs(email, PASSWORD), Instant.now()))
                .api();
    }

    /** A token of the API for this person of the demo. */
    public String token(String tenant, String email) {
        return api(tenant).token(email, PASSWORD);
    }

    /** Connections to the application server by hand, at a tenant's host. */
    public RawConnection wire(String tenant) {
        return new RawConnection(stack.httpPort(), false, tenant + ".localhost:" + stack.httpPort());
    }

    @Override
    public void close() {
        stack.close();
    }

    /** A token lasts 15 minutes; a test class may need the last ten. */
    private record SignIn(Api api, Instant at) {

        boolean isGood() {
            return at.plus(5, ChronoUnit.MINUTES).isAfter(Instant.now())
                    && api.get("/api/v1/me").status() == 200;
        }
    }
}

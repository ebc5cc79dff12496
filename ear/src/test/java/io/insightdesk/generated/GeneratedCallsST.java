package io.insightdesk.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.insightdesk.system.Api;
import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import io.insightdesk.system.WebArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Some thousand calls of the API and requests for pages, each with something odd in it, by everybody who may call: nothing is
 * answered with 5xx, nothing tells what is inside, and the log holds no warning that is not explained.
 *
 * <p>Random, but the same in each run: {@code -Dinsightdesk.generated.seed=N} tries others. It comes late among the STs,
 * because it leaves the machine's address with many refused calls behind.
 */
@ExtendWith(DeskExtension.class)
@Order(Integer.MAX_VALUE - 1)
class GeneratedCallsST {

    private static final long SEED = Long.getLong("insightdesk.generated.seed", 20261128L);
    private static final Duration LONGEST = Duration.ofSeconds(55);
    /** A slow machine makes fewer in the time there is. */
    private static final int CALLS_OF_EACH = 450;

    /** Who is not signed in gets not far. */
    private static final int CALLS_OF_NOBODY = 120;

    private static final int LEAST_CALLS = 800;

    private static final String NOBODY = "nobody";

    private static final List<String> SERVLETS = List.of(
            "/agent/tickets/*",
            "/agent/customers/*",
            "/portal/requests/*",
            "/files/*",
            "/drafts",
            "/agent/suggestions",
            "/agent/bulk-edits",
            "/agent/bulk-edits/undo",
            "/request/file");

    private final Desk desk;
    private final Findings findings = new Findings();
    private Instant end;

    GeneratedCallsST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void noCallHoweverOddIsAnsweredWith5xxOrTellsWhatIsInside() throws Exception {
        var begin = Instant.now();
        var tenant = OwnTenant.create(desk);
        var owner = tenant.api(tenant.owner());
        var spared = owner.get("/api/v1/agents").body()
                + owner.get("/api/v1/customers").body();
        var known = new KnownIds(
                KnownIds.ID.matcher(spared).results().map(id -> id.group()).collect(Collectors.toSet()),
                tenant.prefix());
        var operations = new ApiOperations(JsonParser.parseString(
                                desk.api("acme").get("/openapi?format=json").body())
                        .getAsJsonObject())
                .all();
        assertThat(operations).hasSizeGreaterThan(50);

        var lanes = new ArrayList<Callable<Void>>();
        for (var email : tenant.people()) {
            var seed = SEED + lanes.size();
            var api = tenant.api(email);
            var visitor = tenant.visitor(email);
            lanes.add(() -> callApi(email, api, new ApiCalls(operations, known, new Random(seed)), known));
            lanes.add(() -> visitPages(email, visitor, pages(known, seed + 100), known));
        }
        lanes.add(() -> callApi(NOBODY, tenant.api(), new ApiCalls(operations, known, new Random(SEED + 50)), known));
        lanes.add(() -> visitPages(NOBODY, tenant.visitor(), pages(known, SEED + 60), known));
        end = Instant.now().plus(LONGEST);
        inParallel(lanes);

        System.out.println("Generated calls, seed " + SEED + ": " + findings.calls() + " " + findings.counts());
        assertThat(findings.wrong()).as("seed %s", SEED).isEmpty();
        assertThat(desk.unexplainedWarnings(begin)).as("seed %s", SEED).isEmpty();
        assertThat(findings.calls()).isGreaterThan(LEAST_CALLS);
        assertThat(findings.counts().keySet())
                .as("calls that got beyond the first look")
                .contains(
                        "api 200",
                        "api 201",
                        "api 204",
                        "api 400",
                        "api 404",
                        "api 409",
                        "api 422",
                        "page 200",
                        "form 200");
    }

    private static void inParallel(List<Callable<Void>> lanes) throws Exception {
        var threads = Executors.newFixedThreadPool(lanes.size());
        try {
            for (Future<Void> lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PageCalls pages(KnownIds known, long seed) {
        var addresses = Stream.concat(
                        WebArchive.pages().stream()
                                .filter(page -> !page.startsWith("/WEB-INF/") && !page.equals("/logout.xhtml"))
                                .map(page -> page.replace(".xhtml", "")),
                        SERVLETS.stream())
                .toList();
        return new PageCalls(addresses, new TreeSet<>(WebArchive.parameters()), known, new Random(seed));
    }

    private Void callApi(String who, Api api, ApiCalls calls, KnownIds known) {
        var examples = calls.examples();
        for (var count = 0; count < most(who) && isTime(); count++) {
            var call = count < examples.size() ? examples.get(count) : calls.next();
            try {
                var request = api;
                for (var header : call.headers().entrySet()) {
                    request = request.with(header.getKey(), header.getValue());
                }
                var asker = request;
                var answer = insist(() -> asker.send(call.method(), call.address(), call.contentType(), call.body()));
                findings.add(who, "api", call, answer);
                if (answer.status() < 300) {
                    known.learnFrom(answer.body());
                }
            } catch (AssertionError silence) {
                findings.addSilence(who, "api", call, silence);
            }
        }
        return null;
    }

    private Void visitPages(String who, PageVisitor visitor, PageCalls calls, KnownIds known) {
        var plain = calls.plain();
        for (var count = 0; count < most(who) && isTime(); count++) {
            var call = count < plain.size() ? plain.get(count) : calls.next();
            var kind = call.method().equals("GET") ? "page" : "form";
            try {
                var answer = insist(() ->
                        visitor.send(call.method(), call.address(), call.headers(), call.contentType(), call.body()));
                findings.add(who, kind, call, answer);
                if (answer.status() == 200) {
                    calls.learnFrom(call, answer.body());
                    known.learnFrom(answer.body());
                }
            } catch (AssertionError silence) {
                findings.addSilence(who, kind, call, silence);
            }
        }
        return null;
    }

    /**
     * A connection that was kept may end at the moment when it is used again, which is nobody's fault; a new one does
     * not.
     */
    private static Answer insist(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (AssertionError perhapsEndedConnection) {
            return call.get();
        }
    }

    private static int most(String who) {
        return who.equals(NOBODY) ? CALLS_OF_NOBODY : CALLS_OF_EACH;
    }

    private boolean isTime() {
        return Instant.now().isBefore(end);
    }
}

package io.insightdesk.sla;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.DatabaseAway;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises on tickets, as the API shows them while real time passes. Each test has a policy of its own, by a tag. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlaST {

    private static final String TICKETS = "/api/v1/tickets/";
    private static final String POLICIES = "/api/v1/sla-policies";
    private static final Duration SOON = ofSeconds(30);

    private Desk desk;
    private Api ana;
    private Api adam;
    private Api carla;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        ana = desk.api("acme", "ana@acme.test");
        adam = desk.api("acme", "adam@acme.test");
        carla = desk.api("acme", "carla@customer.test");
    }

    @ParameterizedTest
    @CsvSource({"urgent, 1, 8", "high, 4, 24", "normal, 8, 72", "low, 24, 120"})
    void aNewTenantsStandardPolicyPromisesByPriority(String priority, long firstResponse, long resolution) {
        var ticket =
                submit(Map.of("subject", "S", "body", "B", "priority", priority, "requester", "carla@customer.test"));

        assertThat(seconds(clock(ticket, "firstResponse"), "targetSeconds")).isEqualTo(firstResponse * 3600);
        assertThat(seconds(clock(ticket, "resolution"), "targetSeconds")).isEqualTo(resolution * 3600);
        assertThat(text(clock(ticket, "resolution"), "state")).isEqualTo("running");
    }

    @Test
    void aBreachIsRecordedOnceAtTheInstantItWasDueAndMakesNoNewVersion() {
        var ticket = submitWith(policy(target("firstResponse", 2), target("resolution", 3600)));
        var due = text(clock(ticket, "firstResponse"), "dueAt");

        awaitState(ticket, "firstResponse", "breached");

        var now = read(ticket);
        assertThat(text(clock(now, "firstResponse"), "breachedAt")).isEqualTo(due);
        assertThat(now.get("version")).isEqualTo(ticket.get("version"));
        assertThat(numbers("slaState=breached&sort=-createdAt")).contains(number(ticket));
        await().during(ofSeconds(3)).atMost(SOON).until(() -> breaches(ticket).size() == 1);
        assertThat(text(breaches(ticket).get(0), "cause")).isEqualTo("timer");
    }

    @Test
    void aLateAnswerLeavesTheClockBreachedAndSetsMetAt() {
        var ticket = submitWith(policy(target("firstResponse", 1)));
        awaitState(ticket, "firstResponse", "breached");

        reply(ana, ticket);

        var late = clock(read(ticket), "firstResponse");
        assertThat(text(late, "state")).isEqualTo("breached");
        assertThat(instant(late, "metAt")).isAfter(instant(late, "dueAt"));
    }

    @Test
    void theFirstPublicAgentReplyMeetsTheFirstResponseAndANoteDoesNot() {
        var ticket = submitWith(policy(target("firstResponse", 3600)));

        ana.post(TICKETS + number(ticket) + "/messages", Map.of("body", "Note", "visibility", "internal"));
        assertThat(text(clock(read(ticket), "firstResponse"), "state")).isEqualTo("running");
        reply(ana, ticket);

        assertThat(text(clock(read(ticket), "firstResponse"), "state")).isEqualTo("met");
    }

    @Test
    void theNextResponseCountsFromTheOldestUnansweredMessage() {
        var ticket = submitWith(policy(target("firstResponse", 3600), target("nextResponse", 600)));
        reply(ana, ticket);
        assertThat(clocks(read(ticket), "nextResponse")).isEmpty();

        reply(carla, ticket);
        var due = text(clock(read(ticket), "nextResponse"), "dueAt");
        reply(carla, ticket);

        assertThat(text(clock(read(ticket), "nextResponse"), "dueAt")).isEqualTo(due);
        reply(ana, ticket);
        assertThat(text(clock(read(ticket), "nextResponse"), "state")).isEqualTo("met");
    }

    @Test
    void pendingPausesTheResolutionAndMovesItsDueInstantByExactlyThePause() {
        var ticket = submitWith(policy(target("resolution", 3600)));
        var due = instant(clock(ticket, "resolution"), "dueAt");

        change(ticket, Map.of("status", "pending"));
        var paused = clock(read(ticket), "resolution");
        change(ticket, Map.of("status", "open"));

        assertThat(text(paused, "state")).isEqualTo("paused");
        assertThat(paused.get("dueAt").isJsonNull()).isTrue();
        var explained = explain(ticket, "resolution");
        var segments = explained.getAsJsonArray("segments");
        assertThat(objects(segments).map(segment -> text(segment, "kind")))
                .containsExactly("running", "paused", "running");
        var pause = segments.get(1).getAsJsonObject();
        assertThat(instant(explained, "dueAt"))
                .isEqualTo(due.plus(Duration.between(instant(pause, "from"), instant(pause, "to"))));
    }

    @Test
    void anotherPriorityRecomputesTheDueInstantFromWhatHasElapsed() {
        var ticket = submitWith(policy(target("resolution", 3600), target("resolution", "urgent", 600)));

        change(ticket, Map.of("priority", "urgent"));

        var clock = clock(read(ticket), "resolution");
        assertThat(instant(clock, "dueAt"))
                .isEqualTo(instant(clock, "startedAt").plusSeconds(600));
    }

    @Test
    void aChangedPolicyReachesClocksThatRun() {
        var policy = policy(target("resolution", 3600));
        var ticket = submitWith(policy);

        var changed = adam.with("If-Match", "*")
                .patch(POLICIES + "/" + text(policy, "id"), Map.of("targets", List.of(target("resolution", 7200))));

        assertThat(changed.status()).isEqualTo(200);
        await().atMost(SOON).until(() -> seconds(clock(read(ticket), "resolution"), "targetSeconds") == 7200);
    }

    @Test
    void solvedMeetsTheResolutionAndAReopenedTicketGetsANewCycle() {
        var ticket = submitWith(policy(target("resolution", 3600)));
        ana.post(TICKETS + number(ticket) + "/assign", Map.of("agent", "me"));
        ana.post(TICKETS + number(ticket) + "/solve", Map.of("resolution", "Done."));
        assertThat(text(clock(read(ticket), "resolution"), "state")).isEqualTo("met");

        reply(carla, ticket);

        assertThat(clocks(read(ticket), "resolution").map(clock -> text(clock, "state")))
                .containsExactly("met", "running");
    }

    /** The database comes back after the server has begun to start: it waits. */
    @Test
    void whatFellDueWhileTheServerWasDownIsRecordedAtTheStartWithTheInstantItWasDue() {
        var ticket = submitWith(policy(target("resolution", 5)));
        var due = instant(clock(ticket, "resolution"), "dueAt");

        desk.stack().stopServer();
        await().atMost(SOON).until(() -> Instant.now().isAfter(due.plusSeconds(1)));
        DatabaseAway.during(desk, () -> desk.stack().startServer());

        awaitState(ticket, "resolution", "breached");
        assertThat(instant(clock(read(ticket), "resolution"), "breachedAt")).isEqualTo(due);
        assertThat(breaches(ticket)).hasSize(1);
    }

    @Test
    void onlyAdminsSeeAndChangePolicies() {
        var body = Map.of("name", "No", "targets", List.of(target("resolution", 60)));

        assertThat(carla.get(POLICIES).status()).isEqualTo(403);
        assertThat(ana.post(POLICIES, body).status()).isEqualTo(403);
        assertThat(adam.get(POLICIES).status()).isEqualTo(200);
    }

    @Test
    void aPolicyOfAnotherTenantDoesNotExist() {
        var policy = policy(target("resolution", 3600));
        var gus = desk.api("globex", "gus@globex.test");

        assertThat(gus.get(POLICIES + "/" + text(policy, "id")).status()).isEqualTo(404);
        assertThat(adam.get(POLICIES + "/" + text(policy, "id")).status()).isEqualTo(200);
    }

    @Test
    void aPolicyIsChangedOnlyByWhoHasReadIt() {
        var policy = policy(target("resolution", 3600));
        var address = POLICIES + "/" + text(policy, "id");
        var read = adam.get(address).header("ETag");

        assertThat(adam.patch(address, Map.of("name", "A")).status()).isEqualTo(428);
        assertThat(adam.with("If-Match", read)
                        .patch(address, Map.of("name", "A"))
                        .status())
                .isEqualTo(200);
        assertThat(adam.with("If-Match", read)
                        .patch(address, Map.of("name", "B"))
                        .status())
                .isEqualTo(412);
        assertThat(adam.with("If-Match", read).delete(address).status()).isEqualTo(412);
    }

    @Test
    void badPartsOfAPolicyAreNamedOneByOne() {
        var answer = adam.post(
                POLICIES,
                Map.of(
                        "conditions",
                        Map.of(
                                "all",
                                List.of(Map.of("field", "colour"), Map.of("field", "team", "op", "is", "value", "x"))),
                        "targets",
                        List.of(target("resolution", 0), target("resolution", 60), Map.of("metric", "speed"))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(objects(answer.json().getAsJsonArray("errors")).map(error -> text(error, "field")))
                .contains("name", "conditions.all[0].field", "conditions.all[1].value", "targets[0].seconds")
                .contains("targets[2].metric", "targets[2].priority", "targets[2].seconds");
    }

    private JsonObject policy(Object... targets) {
        var tag = "sla-" + UUID.randomUUID();
        var answer = adam.post(
                POLICIES,
                Map.of(
                        "name",
                        tag,
                        "position",
                        1,
                        "conditions",
                        Map.of("all", List.of(Map.of("field", "tag", "op", "is", "value", tag))),
                        "targets",
                        List.of(targets)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> target(String metric, long seconds) {
        return target(metric, "normal", seconds);
    }

    private static Map<String, Object> target(String metric, String priority, long seconds) {
        return Map.of("metric", metric, "priority", priority, "seconds", seconds);
    }

    private JsonObject submitWith(JsonObject policy) {
        return submit(Map.of(
                "subject", "Promised",
                "body", "Help",
                "tags", List.of(text(policy, "name")),
                "requester", "carla@customer.test"));
    }

    private JsonObject submit(Map<String, Object> ticket) {
        var answer = ana.post("/api/v1/tickets", ticket);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonObject read(JsonObject ticket) {
        return ana.get(TICKETS + number(ticket)).json();
    }

    private void reply(Api who, JsonObject ticket) {
        var answer = who.post(TICKETS + number(ticket) + "/messages", Map.of("body", "Hello", "visibility", "public"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void change(JsonObject ticket, Map<String, Object> fields) {
        var answer = ana.with("If-Match", "*").patch(TICKETS + number(ticket), fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void awaitState(JsonObject ticket, String metric, String state) {
        await().atMost(SOON)
                .until(() -> text(clock(read(ticket), metric), "state").equals(state));
    }

    private List<JsonObject> breaches(JsonObject ticket) {
        var activity = ana.get(TICKETS + number(ticket) + "/activity").json();
        return objects(activity.getAsJsonArray("data"))
                .filter(entry -> text(entry, "kind").equals("slaBreached"))
                .toList();
    }

    private List<String> numbers(String query) {
        var list = ana.get("/api/v1/tickets?limit=100&" + query).json();
        return objects(list.getAsJsonArray("data")).map(SlaST::number).toList();
    }

    private JsonObject explain(JsonObject ticket, String metric) {
        var clocks = ana.get(TICKETS + number(ticket) + "/clocks").json();
        return objects(clocks.getAsJsonArray("data"))
                .filter(clock -> text(clock, "metric").equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** The clock of the last cycle. */
    private static JsonObject clock(JsonObject ticket, String metric) {
        return clocks(ticket, metric).reduce((first, second) -> second).orElseThrow();
    }

    private static Stream<JsonObject> clocks(JsonObject ticket, String metric) {
        return objects(ticket.getAsJsonArray("clocks"))
                .filter(clock -> text(clock, "metric").equals(metric));
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static String number(JsonObject ticket) {
        return text(ticket, "number");
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static long seconds(JsonObject object, String name) {
        return object.get(name).getAsLong();
    }

    private static Instant instant(JsonObject object, String name) {
        return Instant.parse(text(object, name));
    }
}

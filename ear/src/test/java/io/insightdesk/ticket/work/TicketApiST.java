package io.insightdesk.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the ticket routes: shapes, refusals with their status, versions, repetition, hostile values. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketApiST {

    private static final String TICKETS = "/api/v1/tickets";
    private static final String JSON = "application/json";

    private Api visitor;
    private Api carla;
    private Api carl;
    private Api ana;
    private Api adam;
    private Api gina;

    @BeforeAll
    void signIn(Desk desk) {
        visitor = desk.api("acme");
        carla = desk.api("acme", "carla@customer.test");
        carl = desk.api("acme", "carl@customer.test");
        ana = desk.api("acme", "ana@acme.test");
        adam = desk.api("acme", "adam@acme.test");
        gina = desk.api("globex", "gina@globex.test");
    }

    @Test
    void createdTicketIsAnsweredWholeWithAddressVersionAndClocks() {
        var answer =
                carla.post(TICKETS, Map.of("subject", "Stripes", "body", "On every page", "tags", List.of("Printer")));

        assertThat(answer.status()).isEqualTo(201);
        var ticket = answer.json();
        assertThat(ticket.keySet())
                .contains("id", "number", "subject", "status", "category", "priority", "type", "channel", "tags")
                .contains("requester", "assignee", "team", "organisation", "customFields", "clocks", "messageCount")
                .contains("createdAt", "updatedAt", "solvedAt", "closedAt", "mergedInto", "version");
        assertThat(text(ticket, "number")).startsWith("ACME-");
        assertThat(text(ticket, "status")).isEqualTo("new");
        assertThat(text(ticket, "channel")).isEqualTo("api");
        assertThat(ticket.get("assignee").isJsonNull()).isTrue();
        assertThat(ticket.getAsJsonArray("clocks")).hasSize(2);
        assertThat(answer.header("Location")).endsWith(TICKETS + "/" + text(ticket, "number"));
        assertThat(answer.header("ETag")).startsWith("\"" + text(ticket, "version"));
        assertThat(carla.get(TICKETS + "/" + text(ticket, "id")).json().get("number"))
                .isEqualTo(ticket.get("number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table ticket; --",
                "😀 𝕊 👩‍👩‍👧",
                "שלום עולם مرحبا",
                "${7*7} #{1+1} %s \\ \" &amp;"
            })
    void hostileTextComesBackAsItWasMeant(String text) {
        var number = create(carla, Map.of("subject", text, "body", text, "tags", List.of("x")));

        assertThat(text(carla.get(TICKETS + "/" + number).json(), "subject")).isEqualTo(text);
        var message = messages(carla, number, "").get(0);
        assertThat(text(message, "body")).isEqualTo(text);
        assertThat(text(message, "bodyHtml")).doesNotContain("<script");
    }

    @Test
    void whatCanNotBeStoredIsCleanedAndNothingFails() {
        var sent = "{\"subject\": \"a\\u0000b \\ud800 c\", \"body\": \"" + "x".repeat(10_000) + "\\r\\nend\"}";

        var answer = carla.send("POST", TICKETS, JSON, sent);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(text(answer.json(), "subject")).isEqualTo("ab \uFFFD c");
        assertThat(text(messages(carla, text(answer.json(), "number"), "").get(0), "body"))
                .isEqualTo("x".repeat(10_000) + "\nend");
    }

    @Test
    void everyWrongFieldIsNamedAtOnceInTheReadersLanguage() {
        var wrong = Map.of(
                "subject", "x".repeat(251), "body", " ", "priority", "critical", "channel", "fax", "tags", List.of(1));

        var types = carla.post(TICKETS, wrong);
        var values = carla.with("Accept-Language", "de-DE, en;q=0.5")
                .post(
                        TICKETS,
                        Map.of("subject", "x".repeat(251), "body", "", "priority", "critical", "channel", "fax"));

        assertProblem(types, 422);
        assertThat(fields(types)).containsExactly("tags[0]");
        assertProblem(values, 422);
        assertThat(fields(values)).containsExactly("subject", "body", "priority", "channel");
        assertThat(values.body()).contains("Dieses Feld ist erforderlich.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{} {}", "\"text\"", "{\"subject\":}"})
    void unreadableJsonIsABadRequest(String body) {
        assertProblem(carla.send("POST", TICKETS, JSON, body), 400);
    }

    @Test
    void theFormOfACallIsChecked() {
        assertProblem(visitor.get(TICKETS), 401);
        assertProblem(carla.get("/api/v1/nothing"), 404);
        assertProblem(carla.send("PUT", TICKETS, JSON, "{}"), 405);
        assertProblem(carla.with("Accept", "text/html").get(TICKETS), 406);
        assertProblem(carla.send("POST", TICKETS, "text/plain", "x"), 415);
        assertProblem(carla.send("POST", TICKETS, JSON, "{\"subject\":\"" + "x".repeat(1_100_000) + "\"}"), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "status=sleeping",
                "status=",
                "assignee=nobody",
                "team=1",
                "slaState=late",
                "createdAfter=yesterday",
                "createdAfter=%2B999999999-01-01T00:00:00Z",
                "q=%00",
                "sort=colour",
                "limit=0",
                "limit=101",
                "limit=9999999999",
                "cursor=abc",
                "limit=1&limit=2"
            })
    void aQueryThatIsNotUnderstoodIsABadRequest(String query) {
        assertProblem(ana.get(TICKETS + "?" + query), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "status=open&limit=100, category, open",
        "priority=urgent&limit=100, priority, urgent",
        "channel=web&limit=100, channel, web"
    })
    void filtersFindOnlyWhatTheySay(String query, String field, String value) {
        var found = data(ana.get(TICKETS + "?" + query));

        assertThat(found).isNotEmpty().allSatisfy(row -> assertThat(text(row, field))
                .isEqualTo(value));
    }

    @Test
    void pagesShowEveryTicketOnce() {
        var numbers = new ArrayList<String>();
        var next = "";
        do {
            var page = ana.get(TICKETS + "?sort=-priority&limit=10" + next).json();
            page.getAsJsonArray("data").forEach(row -> numbers.add(text(row.getAsJsonObject(), "number")));
            var cursor = page.getAsJsonObject("page").get("next");
            next = cursor.isJsonNull() ? null : "&cursor=" + cursor.getAsString();
        } while (next != null);

        assertThat(numbers).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @Test
    void ticketOfAnotherCustomerOrTenantDoesNotExist() {
        var number = create(carla, Map.of("subject", "Mine", "body", "b"));
        var id = text(carla.get(TICKETS + "/" + number).json(), "id");

        for (var route : List.of("", "/messages", "/activity", "/clocks")) {
            assertProblem(carl.get(TICKETS + "/" + number + route), 404);
            assertProblem(gina.get(TICKETS + "/" + id + route), 404);
            assertThat(ana.get(TICKETS + "/" + number + route).status()).isEqualTo(200);
        }
        for (var action : List.of("/assign", "/transfer", "/solve", "/close", "/reopen", "/messages")) {
            var body = Map.of("agent", "me", "team", UUID.randomUUID(), "body", "b");
            assertProblem(carl.post(TICKETS + "/" + number + action, body), 404);
            assertProblem(gina.post(TICKETS + "/" + id + action, body), 404);
        }
        assertProblem(gina.with("If-Match", "*").patch(TICKETS + "/" + id, Map.of("priority", "low")), 404);
        assertProblem(gina.with("If-Match", "*").delete(TICKETS + "/" + id), 404);
    }

    @Test
    void whatTheRoleMayNotDoToAVisibleTicketIsForbidden() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Mine", "body", "b"));

        assertProblem(carla.post(ticket + "/messages", Map.of("body", "b", "visibility", "internal")), 403);
        assertProblem(carla.post(ticket + "/assign", Map.of("agent", "me")), 403);
        assertProblem(carla.patch(ticket, Map.of("priority", "low")), 403);
        assertProblem(carla.get(ticket + "/activity"), 403);
        assertProblem(carla.get(ticket + "/clocks"), 403);
        assertProblem(ana.with("If-Match", "*").delete(ticket), 403);
        assertProblem(carla.get("/api/v1/teams"), 403);
        assertProblem(carla.get("/api/v1/agents"), 403);
    }

    @Test
    void noteMovesNothingThatTheCustomerSees() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Quiet", "body", "b"));
        var before = carla.get(ticket);

        assertThat(ana.post(ticket + "/messages", Map.of("body", "between us", "visibility", "internal"))
                        .status())
                .isEqualTo(201);

        var after = carla.get(ticket);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.json().get("updatedAt")).isEqualTo(before.json().get("updatedAt"));
        assertThat(after.json().get("messageCount")).isEqualTo(before.json().get("messageCount"));
        assertThat(ana.get(ticket).json().get("messageCount").getAsInt()).isEqualTo(2);
    }

    @Test
    void messagesAreCountedForTheReaderAndReadOnBehindASeq() {
        var number = create(carla, Map.of("subject", "Talk", "body", "one"));
        var messages = TICKETS + "/" + number + "/messages";
        ana.post(messages, Map.of("body", "note", "visibility", "internal"));
        ana.post(messages, Map.of("body", "two"));

        assertThat(messages(carla, number, "?after=1"))
                .extracting(row -> text(row, "seq") + text(row, "body"))
                .containsExactly("2two");
        assertThat(messages(ana, number, ""))
                .extracting(row -> text(row, "seq") + text(row, "body"))
                .containsExactly("1one", "2note", "3two");
    }

    @Test
    void replyPastSomebodyIsHeldWithWhatWasWritten() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Held", "body", "one"));
        carla.post(ticket + "/messages", Map.of("body", "also this"));

        var held = ana.post(ticket + "/messages", Map.of("body", "late", "lastSeenSeq", 1));

        assertProblem(held, 409);
        assertThat(text(held.json().getAsJsonArray("since").get(0).getAsJsonObject(), "body"))
                .isEqualTo("also this");
        assertThat(ana.get(ticket).json().get("messageCount").getAsInt()).isEqualTo(2);
    }

    @Test
    void actionsMoveTheTicketByItsStateMachine() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Moves", "body", "b"));
        var team = text(data(ana.get("/api/v1/teams")).get(0), "id");

        assertProblem(ana.post(ticket + "/solve", Map.of()), 409);
        assertProblem(ana.post(ticket + "/close", Map.of()), 409);
        assertProblem(ana.post(ticket + "/assign", Map.of()), 422);
        assertProblem(ana.post(ticket + "/assign", Map.of("agent", UUID.randomUUID())), 422);
        assertThat(text(
                        ana.post(ticket + "/transfer", Map.of("team", team, "note", "yours"))
                                .json()
                                .getAsJsonObject("team"),
                        "id"))
                .isEqualTo(team);
        assertThat(text(
                        ana.post(ticket + "/assign", Map.of("agent", "me"))
                                .json()
                                .getAsJsonObject("assignee"),
                        "name"))
                .isEqualTo("Ana Novak");
        assertStatus(ana.post(ticket + "/solve", Map.of("resolution", "done")), "solved");
        assertStatus(ana.send("POST", ticket + "/close", null, null), "closed");
        assertStatus(carla.post(ticket + "/reopen", Map.of("reason", "not yet")), "open");
        assertStatus(carla.send("POST", ticket + "/solve", null, null), "solved");
        assertThat(data(ana.get(ticket + "/activity?limit=100")))
                .extracting(row -> text(row, "kind"))
                .contains("created", "transferred", "noted", "assigned", "statusChanged", "replied");
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Versions", "body", "b"));
        var read = ana.get(ticket).header("ETag");

        assertProblem(ana.patch(ticket, Map.of("priority", "low")), 428);
        assertProblem(ana.with("If-Match", "7").patch(ticket, Map.of("priority", "low")), 400);
        var changed = ana.with("If-Match", read).patch(ticket, Map.of("priority", "urgent", "assignee", "me"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(text(changed.json(), "priority")).isEqualTo("urgent");
        assertThat(changed.header("ETag")).isNotEqualTo(read);
        var refused = ana.with("If-Match", read).patch(ticket, Map.of("priority", "low"));
        assertProblem(refused, 412);
        assertThat(refused.json().getAsJsonArray("changes"))
                .extracting(change -> text(change.getAsJsonObject(), "field"))
                .containsExactlyInAnyOrder("priority", "assignee");
        var unassigned = ana.with("If-Match", "*")
                .send(
                        "PATCH",
                        ticket,
                        "application/merge-patch+json",
                        "{\"assignee\": null, \"tags\": [\"B\", \"a\"]}");
        assertThat(unassigned.json().get("assignee").isJsonNull()).isTrue();
        assertThat(unassigned.json().get("tags").toString()).isEqualTo("[\"b\",\"a\"]");
        assertThat(ana.with("If-None-Match", unassigned.header("ETag"))
                        .get(ticket)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void patchOfWhatCanNotBeChangedChangesNothing() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Whole", "body", "b"));

        var wrong = ana.with("If-Match", "*")
                .patch(ticket, Map.of("number", "ACME-1", "subject", "New", "customFields", Map.of()));
        assertProblem(wrong, 422);
        assertThat(fields(wrong)).containsExactly("number");
        assertProblem(ana.with("If-Match", "*").patch(ticket, Map.of("subject", "New", "status", "closed")), 409);
        assertThat(text(ana.get(ticket).json(), "subject")).isEqualTo("Whole");
    }

    @Test
    void deletedTicketIsGone() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Away", "body", "b"));

        assertProblem(adam.delete(ticket), 428);
        assertThat(adam.with("If-Match", "*").delete(ticket).status()).isEqualTo(204);
        assertProblem(adam.get(ticket), 404);
        assertProblem(carla.get(ticket), 404);
    }

    @Test
    void repeatedCallHappensOnceAndIsAnsweredTheSame() {
        var once = carla.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("subject", "Once", "body", "b");

        var first = once.post(TICKETS, body);
        var again = once.post(TICKETS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertProblem(once.post(TICKETS, Map.of("subject", "Twice", "body", "b")), 422);
        assertProblem(carla.with("Idempotency-Key", " ").post(TICKETS, body), 400);
    }

    @Test
    void callsWithOneKeyAtTheSameTimeMakeOneTicket() {
        var once = carla.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("subject", "At once " + UUID.randomUUID(), "body", "b");

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(call -> once.post(TICKETS, body))
                .toList();

        assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
        var numbers = new HashSet<String>();
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> numbers.add(text(answer.json(), "number")));
        assertThat(numbers).hasSize(1);
        var found = TICKETS + "?q=" + body.get("subject").replace(' ', '+');
        assertThat(data(carla.get(found))).hasSize(1);
    }

    @Test
    void refusalIsRemembered() {
        var ticket = TICKETS + "/" + create(carla, Map.of("subject", "Refused", "body", "b"));
        var once = ana.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = once.post(ticket + "/solve", Map.of());
        ana.post(ticket + "/assign", Map.of("agent", "me"));
        var again = once.post(ticket + "/solve", Map.of());

        assertProblem(first, 409);
        assertThat(again.body()).isEqualTo(first.body());
        assertStatus(ana.post(ticket + "/solve", Map.of()), "solved");
    }

    private static String create(Api who, Map<String, ?> body) {
        var answer = who.post(TICKETS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return text(answer.json(), "number");
    }

    private static List<JsonObject> messages(Api who, String number, String query) {
        return data(who.get(TICKETS + "/" + number + "/messages" + query));
    }

    private static List<JsonObject> data(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return objects(answer.json().getAsJsonArray("data"));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> fields(Answer problem) {
        return objects(problem.json().getAsJsonArray("errors")).stream()
                .map(error -> text(error, "field"))
                .toList();
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    private static void assertStatus(Answer answer, String status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(text(answer.json(), "status")).isEqualTo(status);
    }

    /** A problem document of this status that tells nothing of what is inside. */
    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").getAsInt()).isEqualTo(status);
        assertThat(answer.json().keySet()).contains("type", "title", "detail");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}

package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the REST API promises about tickets, on the running product. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketContractST {

    private static final String TICKETS = "/api/v1/tickets";

    private Api visitor;
    private Api agent;
    private Api admin;
    private Api customer;

    @BeforeAll
    void signIn(Desk desk) {
        visitor = desk.api("acme");
        agent = desk.api("acme", "ana@acme.test");
        admin = desk.api("acme", "adam@acme.test");
        customer = desk.api("acme", "carla@customer.test");
    }

    private JsonObject submitted(Api as) {
        var answer = as.post(TICKETS, Map.of("subject", "By the API", "body", "Hello"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private String path(JsonObject ticket) {
        return TICKETS + "/" + ticket.get("number").getAsString();
    }

    @Test
    void submittedTicketHasNumberClocksLocationAndTag() {
        var answer = customer.post(TICKETS, Map.of("subject", "Created", "body", "Text", "priority", "urgent"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("ETag")).matches("\"[^\"]+\"");
        assertThat(answer.header("Location")).contains(TICKETS);
        var ticket = answer.json();
        assertThat(ticket.get("number").getAsString()).matches("ACME-\\d+");
        assertThat(ticket.get("status").getAsString()).isEqualTo("new");
        assertThat(ticket.get("category").getAsString()).isEqualTo("new");
        assertThat(ticket.getAsJsonArray("clocks")).hasSize(2);
        assertThat(ticket.getAsJsonObject("requester").get("email").getAsString())
                .isEqualTo("carla@customer.test");
        assertThat(customer.get(path(ticket)).json().get("id")).isEqualTo(ticket.get("id"));
    }

    static List<String> hostileTexts() {
        return List.of(
                "<script>alert(1)</script>",
                "'; drop table ticket; --",
                "😀 and 👩‍👩‍👧",
                "مرحبا بالعالم",
                "{{7*7}} ${7*7} #{7*7} %s \\ \" '");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textsComeBackAsTheyWereMeant(String text) {
        var ticket =
                customer.post(TICKETS, Map.of("subject", text, "body", text)).json();

        assertThat(agent.get(path(ticket)).json().get("subject").getAsString()).isEqualTo(text);
        var message = agent.get(path(ticket) + "/messages")
                .json()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject();
        assertThat(message.get("body").getAsString()).isEqualTo(text);
        assertThat(message.get("bodyHtml").getAsString()).doesNotContain("<script");
    }

    @Test
    void tenThousandCharactersComeBackWhole() {
        var text = "0123456789".repeat(1000);
        var ticket =
                customer.post(TICKETS, Map.of("subject", "Long", "body", text)).json();

        var message = customer.get(path(ticket) + "/messages")
                .json()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject();
        assertThat(message.get("body").getAsString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "subject, ''",
        "body, ''",
        "priority, highest",
        "type, joke",
        "channel, pigeon",
        "requester, someone@else.test"
    })
    void wrongValueIsNamedAtItsField(String field, String value) {
        var body = new HashMap<String, Object>(Map.of("subject", "S", "body", "B"));
        body.put(field, value);

        var answer = customer.post(TICKETS, body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var errors = answer.json().getAsJsonArray("errors");
        assertThat(errors).isNotEmpty();
        assertThat(errors.get(0).getAsJsonObject().get("field").getAsString()).isEqualTo(field);
    }

    @Test
    void subjectAndBodyHaveLimits() {
        assertThat(customer.post(TICKETS, Map.of("subject", "x".repeat(251), "body", "B"))
                        .status())
                .isEqualTo(422);
        assertThat(customer.post(TICKETS, Map.of("subject", "S", "body", "x".repeat(65_537)))
                        .status())
                .isEqualTo(422);
        assertThat(customer.post(TICKETS, Map.of("subject", "S", "body", "x".repeat(1_100_000)))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nonsense", "{\"subject\":"})
    void unreadableJsonIs400(String body) {
        assertThat(customer.send("POST", TICKETS, "application/json", body).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "limit=0",
                "limit=101",
                "limit=many",
                "cursor=xyz",
                "sort=colour",
                "status=lost",
                "assignee=nobody",
                "createdAfter=yesterday"
            })
    void unknownFilterSortCursorOrLimitIs400(String query) {
        var answer = agent.get(TICKETS + "?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @Test
    void protocolErrorsAreProblemDocuments() {
        assertThat(visitor.get(TICKETS).status()).isEqualTo(401);
        assertThat(agent.with("Authorization", "Bearer ida_wrong").get(TICKETS).status())
                .isEqualTo(401);
        for (var answer : List.of(
                agent.get("/api/v1/nowhere"),
                agent.send("PUT", TICKETS, "application/json", "{}"),
                agent.send("POST", TICKETS, "text/plain", "hello"),
                agent.with("Accept", "image/png").get(TICKETS),
                agent.get(TICKETS + "/ACME-999999"))) {
            assertThat(answer.status()).as(answer.toString()).isIn(404, 405, 406, 415);
            assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        }
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        var seen = new java.util.LinkedHashSet<String>();
        String cursor = null;
        var pages = 0;
        do {
            var answer = agent.get(TICKETS + "?limit=20&sort=number" + (cursor == null ? "" : "&cursor=" + cursor))
                    .json();
            answer.getAsJsonArray("data").forEach(row -> assertThat(
                            seen.add(row.getAsJsonObject().get("number").getAsString()))
                    .isTrue());
            var next = answer.getAsJsonObject("page").get("next");
            cursor = next == null || next.isJsonNull() ? null : next.getAsString();
            pages++;
        } while (cursor != null && pages < 50);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cursor).isNull();
    }

    @Test
    void patchNeedsThePresentVersion() {
        var ticket = submitted(customer);
        var path = path(ticket);
        var change = Map.of("priority", "high", "tags", List.of("api", "API", " trial "));

        assertThat(agent.patch(path, change).status()).isEqualTo(428);
        assertThat(agent.with("If-Match", "\"999\"").patch(path, change).status())
                .isEqualTo(412);
        var answer = agent.with("If-Match", agent.get(path).header("ETag")).patch(path, change);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().get("priority").getAsString()).isEqualTo("high");
        assertThat(answer.json().getAsJsonArray("tags")).hasSize(2);
        assertThat(customer.with("If-Match", "*").patch(path, change).status()).isEqualTo(403);
    }

    @Test
    void ticketIsAssignedSolvedReopenedAndClosed() {
        var path = path(submitted(customer));

        assertThat(agent.post(path + "/solve", Map.of()).status()).isEqualTo(409);
        assertThat(customer.post(path + "/assign", Map.of("agent", "me")).status())
                .isEqualTo(403);
        assertThat(agent.post(
                                path + "/assign",
                                Map.of("agent", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(422);
        var assigned = agent.post(path + "/assign", Map.of("agent", "me"));
        assertThat(assigned.json().getAsJsonObject("assignee").get("name").getAsString())
                .isEqualTo("Ana Novak");
        assertThat(agent.post(path + "/solve", Map.of("resolution", "Done"))
                        .json()
                        .get("status")
                        .getAsString())
                .isEqualTo("solved");
        assertThat(customer.post(path + "/reopen", Map.of("reason", "Not yet"))
                        .json()
                        .get("status")
                        .getAsString())
                .isEqualTo("open");
        agent.post(path + "/solve", Map.of());
        assertThat(agent.post(path + "/close", Map.of()).json().get("status").getAsString())
                .isEqualTo("closed");
        assertThat(agent.get(path + "/activity").json().getAsJsonArray("data")).hasSizeGreaterThan(6);
        assertThat(customer.get(path + "/activity").status()).isEqualTo(403);
    }

    @Test
    void noteIsInvisibleToTheCustomerInEveryNumber() {
        var path = path(submitted(customer));
        var before = customer.get(path);

        var posted = agent.post(path + "/messages", Map.of("body", "Between us", "visibility", "internal"));

        assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
        var after = customer.get(path);
        assertThat(withoutRunningClocks(after.json())).isEqualTo(withoutRunningClocks(before.json()));
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(customer.get(path + "/messages").body()).doesNotContain("Between us");
        assertThat(agent.get(path + "/messages").body()).contains("Between us");
        assertThat(customer.post(path + "/messages", Map.of("body", "Mine", "visibility", "internal"))
                        .status())
                .isEqualTo(403);
    }

    private static JsonObject withoutRunningClocks(JsonObject ticket) {
        ticket.remove("clocks");
        return ticket;
    }

    @Test
    void replyIsHeldWhenOthersWroteSince() {
        var path = path(submitted(customer));
        customer.post(path + "/messages", Map.of("body", "One more thing"));

        var held = agent.post(path + "/messages", Map.of("body", "Answer", "lastSeenSeq", 1));

        assertThat(held.status()).as(held.toString()).isEqualTo(409);
        assertThat(held.json().getAsJsonArray("since")).hasSize(1);
        assertThat(agent.post(path + "/messages", Map.of("body", "Answer", "lastSeenSeq", 2))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void sameIdempotencyKeyCreatesOnce() {
        var keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("subject", "Once", "body", "Only");

        var first = keyed.post(TICKETS, body);
        var again = keyed.post(TICKETS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("number")).isEqualTo(first.json().get("number"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(keyed.post(TICKETS, Map.of("subject", "Other", "body", "Only"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onlyAdminsDelete() {
        var path = path(submitted(customer));

        assertThat(agent.with("If-Match", "*").delete(path).status()).isEqualTo(403);
        assertThat(admin.delete(path).status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "*").delete(path).status()).isIn(200, 204);
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(customer.get(path).status()).isEqualTo(404);
    }

    @Test
    void agentSubmitsForAnUnknownCustomer() {
        var answer = agent.post(
                TICKETS, Map.of("subject", "By phone", "body", "Called", "requester", "New.Person@Customer.test"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().getAsJsonObject("requester").get("email").getAsString())
                .isEqualTo("new.person@customer.test");
    }

    @Test
    void whatIsTenantlessAnswers() {
        assertThat(visitor.get("/health/ready").status()).isEqualTo(200);
        assertThat(visitor.get("/openapi").body()).contains("/api/v1/tickets");
        assertThat(visitor.with("Host", "nobody.localhost").get(TICKETS).status())
                .isEqualTo(404);
    }
}

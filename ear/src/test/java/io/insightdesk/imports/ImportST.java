package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports of a foreign desk's file, by API and by page. Each test's external ids are its own. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportST {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String FILE = "/io/insightdesk/imports/tickets.csv";
    private static final String SMALL = "Id,Subject,Mail\n1,Lamp,lamp@old.test\n";
    private static final long MOST_BYTES = 50L * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(60);

    private Desk desk;
    private Api adam;
    private Api ana;
    private Api gus;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        adam = desk.api("acme", "adam@acme.test");
        ana = desk.api("acme", "ana@acme.test");
        gus = desk.api("globex", "gus@globex.test");
    }

    @Test
    void aForeignFileIsCheckedImportedAndImportedAgainWithoutEffect() throws IOException {
        var tag = "import-" + UUID.randomUUID();
        var mapping = mapping(tag);

        var checked = check(upload(file()), mapping);
        assertThat(figures(checked)).isEqualTo("checked 120 rows: 120 created, 0 unchanged, 0 refused");
        assertThat(found(tag)).isEmpty();

        assertThat(figures(finished(start(checked)))).isEqualTo("done 120 rows: 120 created, 0 unchanged, 0 refused");
        var closed = ana.get("/api/v1/tickets?status=closed&priority=urgent&limit=1&tag=" + tag)
                .json()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject();
        assertThat(closed.get("createdAt").getAsString()).startsWith("2024-");
        assertThat(closed.getAsJsonArray("clocks")).isEmpty();
        assertThat(closed.getAsJsonObject("requester").get("email").getAsString())
                .endsWith("@customers.example");

        assertThat(figures(finished(start(check(upload(file()), mapping)))))
                .isEqualTo("done 120 rows: 0 created, 120 unchanged, 0 refused");
    }

    @Test
    void badRowsAreListedByLineInPages() {
        var uploaded = upload("sep=,\nId,Subject,Mail\n1,,x\n\n2,\"a\nb\",a@old.test\n,\"Lamp\"s,lamp@old.test\n");

        var checked = check(uploaded, smallMapping());

        assertThat(figures(checked)).isEqualTo("checked 3 rows: 1 created, 0 unchanged, 2 refused");
        var first = adam.get(path(checked) + "/refused?limit=1").json();
        assertThat(first.getAsJsonArray("data").toString())
                .isEqualTo("[{\"line\":3,\"cells\":[\"1\",\"\",\"x\"],\"errors\":["
                        + "{\"field\":\"subject\",\"message\":\"This field is required.\"},"
                        + "{\"field\":\"body\",\"message\":\"This field is required.\"},"
                        + "{\"field\":\"requester\",\"message\":\"Must be an e-mail address.\"}]}]");
        var next = first.getAsJsonObject("page").get("next").getAsString();
        var second = adam.get(path(checked) + "/refused?limit=1&cursor=" + next).json();
        assertThat(second.getAsJsonArray("data")
                        .get(0)
                        .getAsJsonObject()
                        .get("line")
                        .getAsInt())
                .isEqualTo(7);
        assertThat(second.getAsJsonObject("page").get("next").isJsonNull()).isTrue();
    }

    @Test
    void wrongMappingsAndFilesAreProblemDocumentsThatNameEachField() {
        var uploaded = upload(SMALL);

        var wrong = adam.post(path(uploaded) + "/check", Map.of("mapping", JsonParser.parseString("""
                {"fields": {"subject": {"column": "Topic"}, "status": {"column": "Id", "values": {"a": "b"}}, "age": {}}}""")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.body()).contains("mapping.fields.age");
        assertThat(adam.post(path(uploaded) + "/check", Map.of()).status()).isEqualTo(422);
        var unfit = adam.post(
                path(uploaded) + "/check",
                Map.of("mapping", Map.of("fields", Map.of("subject", Map.of("column", "Topic")))));
        assertThat(unfit.body()).contains("mapping.fields.externalId", "The file has no column Topic.");
        var unread = adam.send("POST", IMPORTS, "text/csv", "Id,\"Subject\n1,Lamp\n2,x\n");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.body()).contains("not a valid CSV file from line 1 on");
        assertThat(adam.send("POST", IMPORTS, "text/csv", "Id,Subject\n").status())
                .isEqualTo(422);
        assertThat(adam.post(IMPORTS, Map.of()).status()).isEqualTo(415);
    }

    @Test
    void startsAreRefusedBeforeTheCheckAndTwice() {
        var uploaded = upload("Id,Subject,Mail\n" + UUID.randomUUID() + ",Lamp,lamp@old.test\n");

        assertThat(adam.post(path(uploaded) + "/start", Map.of()).status()).isEqualTo(409);
        var done = finished(start(check(uploaded, smallMapping())));

        var again = adam.post(path(done) + "/start", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("import-refused", "already been started");
    }

    @Test
    void importsAreForAdminsOfTheirOwnTenantAlone() {
        var uploaded = upload(SMALL);
        var path = path(uploaded);

        assertThat(adam.get(path).status()).isEqualTo(200);
        assertThat(adam.get(IMPORTS).body()).contains(id(uploaded));
        assertThat(gus.get(IMPORTS).body()).doesNotContain(id(uploaded));
        for (var stranger : Map.of(gus, 404, ana, 403, desk.api("acme", "carla@customer.test"), 403)
                .entrySet()) {
            var api = stranger.getKey();
            assertThat(List.of(
                            api.get(path).status(),
                            api.get(path + "/refused").status(),
                            api.post(path + "/check", Map.of("mapping", smallMapping()))
                                    .status(),
                            api.post(path + "/start", Map.of()).status(),
                            api.with("If-Match", "*").delete(path).status()))
                    .containsOnly(stranger.getValue());
        }
        assertThat(ana.send("POST", IMPORTS, "text/csv", SMALL).status()).isEqualTo(403);
        assertThat(ana.send("POST", IMPORTS, "text/csv", "x".repeat(1_100_000)).status())
                .isEqualTo(413);
        for (var length : List.of(MOST_BYTES + 1, 2 * MOST_BYTES)) {
            assertThat(announce(length).text()).startsWith("HTTP/1.1 413").contains("at most 50 MiB");
        }
        assertThat(adam.with("If-Match", "*").delete(path).status()).isEqualTo(204);
        assertThat(adam.get(path).status()).isEqualTo(404);
    }

    @Test
    void anAdminImportsAFileOnThePageAndAnAgentSeesNoneOfIt() {
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            var run = "page-" + UUID.randomUUID();
            browser.open("/agent/tickets");
            browser.click(".rail a[href$='/admin']");
            browser.click(".overview a[href$='/admin/imports']");
            browser.choose("#file", FILE);
            browser.click("form[data-upload] [type=submit]");
            browser.see("[data-field=subject]");
            assertThat(browser.value("[data-field=subject]")).isEqualTo("TicketSubject");
            browser.type("[data-template=externalId]", run + "-{TicketID}");
            browser.type("[data-field=externalId]", "");
            browser.type("[data-template=body]", "{TicketSubject}: {ProductPurchased}");
            browser.type("[data-template=requester]", "{CustomerName|slug}@customers.example");
            browser.type("[data-values=status]", "Pending Customer Response = Waiting for supplier");
            browser.type("[data-template='customFields.serial']", run + "-{TicketStatus|slug}");
            browser.type("[data-values=priority]", "Medium = normal");
            browser.type("[data-field=type]", "");
            browser.type("[data-values=channel]", "Phone = api\nSocial media = web");
            browser.click("[id='form:check']");
            browser.see("[data-state=checked]");
            assertThat(browser.text("[data-refused]")).isEqualTo("30");
            assertThat(browser.text("[data-refused-line]")).contains("Priority: “Critical” is none of: low");
            assertThat(browser.text("[data-refused-group]")).contains("Priority", "Critical", "30");
            assertThat(browser.text("[data-unused]")).contains("Resolution", "CustomerSatisfactionRating");
            assertThat(browser.text("[data-unused]")).doesNotContain("TicketSubject", "ProductPurchased");

            browser.type("[data-word='priority Critical']", "urgent");
            assertThat(browser.text("[data-result]")).contains("earlier check");
            assertThat(browser.sees("[id='form:start']")).isFalse();
            browser.click("[id='form:check']");
            browser.seeText("[data-refused]", "0");
            browser.click("[id='form:start']");
            browser.see("[data-state=running], [data-state=done]");
            var address = browser.driver().getCurrentUrl();
            browser.open("/admin/imports");
            browser.driver().get(address);

            await().atMost(SOON).until(() -> browser.sees("[data-state=done]"));
            assertThat(browser.text("[data-created]")).isEqualTo("120");
            assertThat(browser.complaints()).isEmpty();
            var waiting = ana.get("/api/v1/tickets?customFields.serial=" + run + "-pending-customer-response");
            assertThat(waiting.body()).contains("\"status\":\"supplier\"").doesNotContain("\"status\":\"pending\"");
        }
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.see(".rail");
            assertThat(browser.sees(".rail a[href$='/admin']")).isFalse();
            browser.open("/admin/imports");
            assertThat(browser.source()).doesNotContain("tickets.csv");
        }
    }

    @Test
    void whatIsWrongWithAMappingStandsAtItsRowAndTheResultComesIntoView() {
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open("/admin/imports");
            browser.choose("#file", FILE);
            browser.click("form[data-upload] [type=submit]");
            browser.see("[data-field=subject]");
            browser.click("[id='form:check']");
            browser.see("[data-field=body][aria-invalid=true]");
            awaitFocus(browser, "body");
            assertThat(browser.text("tr:has([data-field=body]) .wrong")).isEqualTo("This field is required.");
            assertThat(browser.sees(".banner.bad li")).isFalse();

            browser.type("[data-template=body]", "{Nothing}");
            browser.type("[data-template=requester]", "none");
            browser.type("[id='form:timePattern']", "dd/MM/yyyy hh:mm");
            browser.click("[id='form:check']");
            browser.see("[data-template=body][aria-invalid=true]");
            assertThat(browser.text("[id='form:timePatternMessage']")).contains("h together with a");

            browser.type("[data-template=body]", "Text");
            browser.type("[id='form:timePattern']", "");
            browser.click("[id='form:check']");
            browser.seeText("[data-created]", "0");
            assertThat(browser.text("[data-refused]")).isEqualTo("120");
            assertThat(browser.sees("[id='form:start']:not(.primary)")).isTrue();
            assertThat(browser.sees("[id='form:check'].primary")).isTrue();
            awaitFocus(browser, "Checked; nothing has been saved yet");

            browser.type("[data-template=requester]", "");
            browser.click("[id='form:check']");
            browser.see("[data-field=requester][aria-invalid=true]");
            assertThat(browser.text("[data-result]")).contains("earlier check");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anotherColumnOffersItsWordsAndARepeatedOneIsTakenWithTheFirst() {
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            var uploaded = upload("Id,Subject,Labels,Mail,State,Labels\n1,Lamp,a,lamp@old.test,Broken,b\n"
                    + "2,Bulb,,bulb@old.test,open,c\n");
            browser.open("/admin/import?id=" + id(uploaded));
            browser.see("[data-word='status Broken']");
            assertThat(browser.sees("[data-word='status open']")).isFalse();
            assertThat(browser.text(".more-columns summary")).contains("Labels 2");

            browser.type("[data-field=priority]", "Subject");
            browser.see("[data-word='priority Lamp']");
            browser.type("[data-word='priority Lamp']", "high");
            browser.type("[data-word='status Broken']", "open");
            browser.type("[data-field=body]", "Subject");
            browser.click("[id='form:check']");
            browser.seeText("[data-created]", "1");
            var mapping =
                    adam.get(path(uploaded)).json().getAsJsonObject("mapping").getAsJsonObject("fields");
            assertThat(mapping.get("tags")).hasToString("{\"column\":\"Labels\",\"moreColumns\":[\"Labels 2\"]}");
            assertThat(mapping.get("status")).hasToString("{\"column\":\"State\",\"values\":{\"Broken\":\"open\"}}");
            assertThat(mapping.get("priority")).hasToString("{\"column\":\"Subject\",\"values\":{\"Lamp\":\"high\"}}");
            assertThat(browser.text("[data-refused-group]")).contains("Bulb");
            browser.driver().navigate().refresh();
            browser.see("[data-word='priority Lamp']");
            assertThat(browser.value("[data-word='priority Lamp']")).isEqualTo("high");
        }
    }

    @Test
    void theEncodingThatIsChosenShowsInTheFirstRows() {
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            var uploaded = upload("Id,Subject,Größe\n1,Lampe,süß\n");
            assertThat(uploaded.get("encoding").getAsString()).isEqualTo("UTF-8");
            browser.open("/admin/import?id=" + id(uploaded));
            browser.seeText(".figures", "süß");

            browser.type("[id='form:encoding']", "windows-1252");
            browser.seeText(".figures", "sÃ¼ÃŸ");
            assertThat(browser.value("[data-field=subject]")).isEqualTo("Subject");
            browser.type("[id='form:encoding']", "UTF-8");
            browser.seeText(".figures", "süß");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** @param what the field of the focused input, or the words of what is no input */
    private static void awaitFocus(Browser browser, String what) {
        await().atMost(SOON).until(() -> browser.driver().executeScript("""
                                        const active = document.activeElement;
                                        return active.dataset.field ?? active.textContent;"""), what::equals);
    }

    private static String file() throws IOException {
        try (var stream = ImportST.class.getResourceAsStream(FILE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> smallMapping() {
        return Map.of(
                "fields",
                Map.of(
                        "externalId", Map.of("column", "Id"),
                        "subject", Map.of("column", "Subject"),
                        "body", Map.of("column", "Subject"),
                        "requester", Map.of("column", "Mail")));
    }

    private static JsonObject mapping(String tag) {
        return JsonParser.parseString("""
                        {"fields": {
                          "externalId": {"template": "%1$s-{TicketID}"},
                          "subject": {"template": "{TicketSubject}: {ProductPurchased}"},
                          "body": {"column": "Resolution", "template": "{TicketType} about {ProductPurchased}"},
                          "requester": {"template": "{CustomerName|slug}@customers.example"},
                          "requesterName": {"column": "CustomerName"},
                          "status": {"column": "TicketStatus", "values": {"Pending Customer Response": "pending"}},
                          "priority": {"column": "TicketPriority", "values": {"Critical": "urgent", "Medium": "normal"}},
                          "type": {"column": "TicketType", "values": {"Technical issue": "incident"}, "otherwise": "question"},
                          "channel": {"column": "TicketChannel", "values": {"Social media": "web", "Phone": "api"}},
                          "tags": {"template": "%1$s, {TicketType|slug}"},
                          "createdAt": {"column": "FirstResponseTime"},
                          "solvedAt": {"column": "TimetoResolution"}}}""".formatted(tag)).getAsJsonObject();
    }

    private JsonObject upload(String csv) {
        var answer = adam.send("POST", IMPORTS + "?fileName=old.csv", "text/csv", csv);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonObject check(JsonObject uploaded, Object mapping) {
        var answer = adam.post(path(uploaded) + "/check", Map.of("mapping", mapping));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Another test's import may still run. */
    private JsonObject start(JsonObject checked) {
        return await().atMost(SOON)
                .until(() -> adam.post(path(checked) + "/start", Map.of()), answer -> answer.status() == 200)
                .json();
    }

    private JsonObject finished(JsonObject started) {
        return await().atMost(SOON).until(() -> adam.get(path(started)).json(), now -> now.get("state")
                .getAsString()
                .equals("done"));
    }

    private List<String> found(String tag) {
        return ana.get("/api/v1/tickets?tag=" + tag).json().getAsJsonArray("data").asList().stream()
                .map(Object::toString)
                .toList();
    }

    private static String figures(JsonObject json) {
        return "%s %s rows: %s created, %s unchanged, %s refused"
                .formatted(
                        json.get("state").getAsString(),
                        json.get("rows"),
                        json.get("created"),
                        json.get("unchanged"),
                        json.get("refused"));
    }

    private static String id(JsonObject json) {
        return json.get("id").getAsString();
    }

    private static String path(JsonObject json) {
        return IMPORTS + "/" + id(json);
    }

    /** A file of this length, of which nothing comes. */
    private RawConnection.Reply announce(long length) {
        var wire = desk.wire("acme");
        var head = List.of(
                "POST " + IMPORTS + " HTTP/1.1",
                "Host: " + wire.host(),
                "Authorization: Bearer " + desk.token("acme", "adam@acme.test"),
                "Content-Type: text/csv",
                "Content-Length: " + length,
                "Connection: close");
        return wire.send(String.join("\r\n", head) + "\r\n\r\n");
    }
}

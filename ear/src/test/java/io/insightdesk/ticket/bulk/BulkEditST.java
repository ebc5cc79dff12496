package io.insightdesk.ticket.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many tickets are changed at once, by the API and on the list. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkEditST {

    private static final String BULK = "/api/v1/tickets/bulk";
    private static final Duration SOON = Duration.ofSeconds(60);

    private Desk desk;
    private Api carla;
    private Api ana;
    private Api ben;
    private Api gina;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        carla = desk.api("acme", "carla@customer.test");
        ana = desk.api("acme", "ana@acme.test");
        ben = desk.api("acme", "ben@acme.test");
        gina = desk.api("globex", "gina@globex.test");
    }

    @Test
    void namedTicketsAreChangedRefusalsAreListedAndAllIsUndone() {
        var tag = "bulk-" + UUID.randomUUID();
        var numbers = submit(3, tag);
        ana.post("/api/v1/tickets/" + numbers.get(0) + "/assign", Map.of("agent", "me"));

        var started =
                ana.post(BULK, Map.of("tickets", numbers, "changes", Map.of("status", "solved", "priority", "high")));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        var path = URI.create(started.header("Location")).getPath();
        var done = finished(path);

        assertThat(done.get("changed").getAsInt()).isEqualTo(1);
        assertThat(done.get("refused").getAsInt()).isEqualTo(2);
        assertThat(ana.get(path + "/refused?limit=1").body()).contains("NEEDS_ASSIGNEE", "\"next\":\"");
        assertThat(priority(numbers.get(0))).isEqualTo("high");
        assertThat(priority(numbers.get(1))).isEqualTo("normal");

        assertThat(ana.post(path + "/undo", Map.of()).status()).isEqualTo(202);
        var undone = finished(path);
        assertThat(undone.get("state").getAsString()).isEqualTo("undone");
        assertThat(priority(numbers.get(0))).isEqualTo("normal");
        assertThat(ana.post(path + "/undo", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void customFieldsAreSetByTheApiAndWrongOnesNamed() {
        var numbers = submit(2, "bulk-" + UUID.randomUUID());
        fill(numbers.get(0), Map.of("serial", "PX-1"));
        var both = """
                {"tickets": ["%s", "%s"], "changes": {"customFields": {"device": "printer", "serial": null}}}""".formatted(numbers.get(0), numbers.get(1));

        var started = ana.send("POST", BULK, "application/json", both);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        var done = finished(URI.create(started.header("Location")).getPath());

        assertThat(done.get("changed").getAsInt()).isEqualTo(2);
        assertThat(numbers).allSatisfy(number -> assertThat(customFields(number))
                .contains("\"device\":\"printer\"")
                .doesNotContain("serial"));
        var wrong = Map.of("customFields", Map.of("device", "toaster", "lost", "x"));
        var refused = ana.post(BULK, Map.of("tickets", numbers, "changes", wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"customFields.device\"", "\"customFields.lost\"");
    }

    @Test
    void aFilterNamesTicketsToo() {
        var tag = "bulk-" + UUID.randomUUID();
        submit(2, tag);
        var filter = Map.of("all", List.of(Map.of("field", "tag", "op", "is", "value", tag)));

        var started = ana.post(BULK, Map.of("filter", filter, "changes", Map.of("addTags", List.of("Storm"))));

        var done = finished(URI.create(started.header("Location")).getPath());
        assertThat(done.get("changed").getAsInt()).isEqualTo(2);
        assertThat(ana.get("/api/v1/tickets?tag=" + tag).body()).contains("\"storm\"");
    }

    @Test
    void wrongAndForeignOnesAreRefused() {
        var numbers = submit(1, "bulk");
        var change = Map.of("priority", "high");

        assertThat(ana.post(BULK, Map.of("changes", change)).status()).isEqualTo(422);
        assertThat(ana.post(BULK, Map.of("tickets", numbers, "view", "open", "changes", change))
                        .status())
                .isEqualTo(422);
        assertThat(ana.post(BULK, Map.of("tickets", numbers)).status()).isEqualTo(422);
        assertThat(ana.post(BULK, Map.of("tickets", numbers, "changes", Map.of()))
                        .status())
                .isEqualTo(422);
        assertThat(ana.post(BULK, Map.of("tickets", List.of("ACME-999999"), "changes", change))
                        .status())
                .isEqualTo(422);
        assertThat(ana.post(BULK, Map.of("view", "nonsense", "changes", change)).status())
                .isEqualTo(422);
        assertThat(gina.post(BULK, Map.of("tickets", numbers, "changes", change))
                        .status())
                .isEqualTo(422);
        assertThat(carla.post(BULK, Map.of("tickets", numbers, "changes", change))
                        .status())
                .isEqualTo(403);
        var path = URI.create(ana.post(BULK, Map.of("tickets", numbers, "changes", change))
                        .header("Location"))
                .getPath();
        assertThat(ana.get(path).status()).isEqualTo(200);
        for (var stranger : List.of(ben, gina)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path + "/refused").status()).isEqualTo(404);
            assertThat(stranger.post(path + "/undo", Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void anAgentTicksTicketsChangesThemAndTakesItBack() {
        var tag = "page-" + UUID.randomUUID();
        var numbers = submit(3, tag);
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets?view=open&tag=" + tag);
            assertThat(browser.sees("#bulk")).isFalse();
            browser.click("th.pick .ui-chkbox-box");
            browser.seeText("[data-picked]", "3 selected");
            browser.type("#bulk [name='set.priority']", "urgent");
            browser.click("#bulk [type=submit]");

            browser.seeText(".toast[data-bulk=done]", "3 changed");
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(priority(number)).isEqualTo("urgent"));
            browser.open("/agent/tickets?view=mine");
            browser.seeText(".toast[data-bulk=done]", "3 changed");
            browser.click(".toast button");
            browser.seeText(".toast[data-bulk=undone]", "3 undone");
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(priority(number)).isEqualTo("normal"));
            browser.click(".toast a");
            browser.see("[data-state=undone]");
            assertThat(browser.text("[data-undone]")).isEqualTo("3");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAgentGivesTicketsAStatusOfTheTenantsAndTakesItBack() {
        var tag = "own-" + UUID.randomUUID();
        var numbers = submit(2, tag);
        numbers.forEach(number -> status(number, "workshop"));
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets?view=open&tag=" + tag);
            browser.click("th.pick .ui-chkbox-box");
            browser.pick("#bulk [name='set.status']", "Waiting for supplier");
            browser.click("#bulk [type=submit]");

            browser.seeText(".toast[data-bulk=done]", "2 changed");
            assertThat(numbers).allSatisfy(number -> assertThat(status(number)).isEqualTo("supplier"));
            browser.click(".toast button");
            browser.seeText(".toast[data-bulk=undone]", "2 undone");
            assertThat(numbers).allSatisfy(number -> assertThat(status(number)).isEqualTo("workshop"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAgentSetsCustomFieldsAndTakesThatBack() {
        var tag = "fields-" + UUID.randomUUID();
        var numbers = submit(2, tag);
        fill(numbers.get(0), Map.of("device", "laptop"));
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets?view=open&tag=" + tag);
            browser.click("th.pick .ui-chkbox-box");
            browser.pick("#bulk [data-set-field]", "Device");
            browser.see("#bulk [data-key=device] select");
            browser.pick("#bulk [data-set-field]", "Cause");
            browser.see("#bulk [data-key=cause]");
            browser.click("#bulk [data-key=cause] [data-leave]");
            assertThat(browser.sees("#bulk [data-key=cause]")).isFalse();
            browser.pick("#bulk [data-key=device] select", "Printer");
            browser.click("#bulk [type=submit]");

            browser.seeText(".toast[data-bulk=done]", "2 changed");
            assertThat(browser.sees("#bulk [data-key]")).isFalse();
            assertThat(numbers)
                    .allSatisfy(number -> assertThat(customFields(number)).contains("\"device\":\"printer\""));
            browser.click(".toast button");
            browser.seeText(".toast[data-bulk=undone]", "2 undone");
            assertThat(customFields(numbers.get(0))).contains("\"device\":\"laptop\"");
            assertThat(customFields(numbers.get(1))).doesNotContain("device");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void furtherRowsComeByThemselvesAndTheBackButtonFindsThemAgain() {
        var tag = "long-" + UUID.randomUUID();
        submit(60, tag);
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets?view=open&tag=" + tag);
            assertThat(rows(browser)).isGreaterThanOrEqualTo(25);
            await().atMost(SOON).until(() -> {
                browser.driver().executeScript("document.getElementById('rows').scrollTop = 1e6");
                return rows(browser) == 60;
            });
            assertThat(browser.driver().getCurrentUrl()).doesNotContain("after=");

            browser.driver().executeScript("document.querySelectorAll('tr[data-rk] .subj a')[55].click()");
            browser.awaitPath("/agent/tickets/ACME-");
            browser.driver().navigate().back();

            await().atMost(SOON).until(() -> rows(browser) == 60);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static int rows(Browser browser) {
        return ((Long) browser.driver().executeScript("return document.querySelectorAll('tr[data-rk]').length"))
                .intValue();
    }

    private List<String> submit(int many, String tag) {
        var numbers = new ArrayList<String>();
        for (var number = 0; number < many; number++) {
            numbers.add(carla.post(
                            "/api/v1/tickets", Map.of("subject", "Bulk " + number, "body", "x", "tags", List.of(tag)))
                    .json()
                    .get("number")
                    .getAsString());
        }
        return numbers;
    }

    private void status(String number, String status) {
        ana.with("If-Match", "*").patch("/api/v1/tickets/" + number, Map.of("status", status));
    }

    private void fill(String number, Map<String, String> values) {
        ana.with("If-Match", "*").patch("/api/v1/tickets/" + number, Map.of("customFields", values));
    }

    private String customFields(String number) {
        return ana.get("/api/v1/tickets/" + number).json().get("customFields").toString();
    }

    private String status(String number) {
        return ana.get("/api/v1/tickets/" + number).json().get("status").getAsString();
    }

    private String priority(String number) {
        return ana.get("/api/v1/tickets/" + number).json().get("priority").getAsString();
    }

    private JsonObject finished(String path) {
        return await().atMost(SOON).until(() -> ana.get(path).json(), now -> now.get("state")
                .getAsString()
                .matches("done|undone"));
    }
}

package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Views that people keep, by the API. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedViewST {

    private static final String VIEWS = "/api/v1/views";

    private Api adam;
    private Api ana;
    private Api ben;
    private Api gina;
    private Api carla;

    @BeforeAll
    void signIn(Desk desk) {
        adam = desk.api("acme", "adam@acme.test");
        ana = desk.api("acme", "ana@acme.test");
        ben = desk.api("acme", "ben@acme.test");
        gina = desk.api("globex", "gina@globex.test");
        carla = desk.api("acme", "carla@customer.test");
    }

    @Test
    void aViewIsMadeReadChangedUsedAsAFilterAndDeleted() {
        var tag = "view-" + UUID.randomUUID();
        var number = carla.post("/api/v1/tickets", Map.of("subject", "Seen", "body", "x", "tags", List.of(tag)))
                .json()
                .get("number")
                .getAsString();
        var filter = JsonParser.parseString("""
                {"all": [{"field": "tag", "op": "is", "value": "%s"},
                  {"any": [{"field": "status", "op": "is", "value": "new"}, {"field": "assignee", "op": "is", "value": "me"}]}]}""".formatted(tag));

        var created = ana.post(VIEWS, Map.of("name", "Tagged", "filter", filter, "sort", "-createdAt"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var view = created.json();
        var path = VIEWS + "/" + view.get("id").getAsString();
        assertThat(created.header("Location")).endsWith(path);
        assertThat(view.get("filter")).isEqualTo(filter);
        assertThat(view.get("scope").getAsString()).isEqualTo("personal");
        assertThat(view.getAsJsonArray("columns").toString())
                .isEqualTo("[\"subject\",\"customer\",\"status\",\"priority\",\"assignee\",\"sla\",\"updated\"]");

        var listed = "/api/v1/tickets?view=" + view.get("id").getAsString();
        assertThat(ana.get(listed).body()).contains(number);
        assertThat(ana.get(listed + "&status=solved").body()).doesNotContain(number);
        assertThat(ana.get("/api/v1/tickets?view=open&tag=" + tag).body()).contains(number);
        assertThat(ana.get("/api/v1/tickets?view=mine&tag=" + tag).body()).doesNotContain(number);

        var changed = ana.with("If-Match", created.header("ETag")).patch(path, Map.of("name", "Renamed"));
        assertThat(changed.json().get("name").getAsString()).isEqualTo("Renamed");
        assertThat(ana.with("If-Match", created.header("ETag"))
                        .patch(path, Map.of("name", "Late"))
                        .status())
                .isEqualTo(412);
        assertThat(ana.patch(path, Map.of("name", "Blind")).status()).isEqualTo(428);
        assertThat(ana.with("If-Match", "*")
                        .patch(path, Map.of("scope", "tenant"))
                        .status())
                .isEqualTo(422);
        assertThat(ana.with("If-Match", "*").delete(path).status()).isEqualTo(204);
        assertThat(ana.get(path).status()).isEqualTo(404);
        assertThat(ana.get(listed).status()).isEqualTo(400);
    }

    @Test
    void viewsOfOthersAreNotThere() {
        var tenants =
                adam.post(VIEWS, Map.of("name", "All of us", "scope", "tenant")).json();
        var own = ana.post(VIEWS, Map.of("name", "Just me")).json();
        var path = VIEWS + "/" + own.get("id").getAsString();
        var shared = VIEWS + "/" + tenants.get("id").getAsString();

        assertThat(ana.get(path).status()).isEqualTo(200);
        assertThat(ana.get(VIEWS).body()).contains("All of us", "Just me");
        for (var stranger : List.of(adam, gina)) {
            assertThat(stranger.get(VIEWS).body()).doesNotContain("Just me");
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.with("If-Match", "*")
                            .patch(path, Map.of("name", "X"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.with("If-Match", "*").delete(path).status()).isEqualTo(404);
            assertThat(stranger.get("/api/v1/tickets?view=" + own.get("id").getAsString())
                            .status())
                    .isEqualTo(400);
        }
        assertThat(gina.get(shared).status()).isEqualTo(404);
        assertThat(ana.with("If-Match", "*").delete(shared).status()).isEqualTo(403);
        assertThat(ana.post(VIEWS, Map.of("name", "Mine too", "scope", "tenant"))
                        .status())
                .isEqualTo(403);
        assertThat(carla.get(VIEWS).status()).isEqualTo(403);
        assertThat(carla.get("/api/v1/tickets?view=open").status()).isEqualTo(403);
        assertThat(adam.with("If-Match", "*").delete(shared).status()).isEqualTo(204);
        assertThat(ana.with("If-Match", "*").delete(path).status()).isEqualTo(204);
    }

    @Test
    void whatIsWrongIsNamed() {
        var wrong = ana.post(VIEWS, Map.of("name", "W", "filter", JsonParser.parseString("""
                {"all": [{"field": "status", "op": "is", "value": "lost"}]}""")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("filter.all[0].value", "Must be one of");
        assertThat(ana.get("/api/v1/tickets?view=nonsense").status()).isEqualTo(400);
    }

    @Test
    void anAgentMakesAViewOnThePage(Desk desk) {
        var tag = "page-" + UUID.randomUUID();
        carla.post("/api/v1/tickets", Map.of("subject", "Seen on the page", "body", "x", "tags", List.of(tag)));
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets?view=open&tag=" + tag);
            browser.click(".bar a[href*=view-editor]");
            browser.seeText("[data-found]", "1");
            browser.type("[id='form:name']", "From the page");
            browser.click("[id='form:lines:0:add']");
            browser.type("[id='form:lines:3:field']", "priority");
            browser.see("[id^='form:lines:3:chosen'][value=high]");
            browser.click("[id^='form:lines:3:chosen'][value=high]");
            browser.seeText("[data-found]", "0");
            browser.click("[id^='form:lines:3:chosen'][value=normal]");
            browser.seeText("[data-found]", "1");
            browser.click("[id='form:save']");

            browser.seeText("h1", "From the page");
            browser.seeText("tr[data-rk]", "Seen on the page");
            browser.seeText(".view[aria-current=page]", "From the page");
            browser.click(".bar a[href*=view-editor]");
            browser.click("[data-dialog=deleteDialog]");
            browser.click("[id='deleting:go']");
            browser.awaitPath("/agent/views");
            assertThat(browser.source()).doesNotContain("From the page");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void viewsArePutInOrderUnlessTheirListIsOutOfDate(Desk desk) {
        var first = row(view("Upper"));
        var lower = view("Lower");
        var second = row(lower);
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/views");
            browser.see(first + " + " + second);
            browser.press(second + " [data-up]", "\n");
            browser.see(second + " + " + first);
            browser.drag(second + " .grip", first);
            browser.see(first + " + " + second);

            var third = row(view("Newest"));
            browser.click(second + " [data-up]");
            browser.seeText(".banner.bad", "nothing was moved");
            browser.see(first + " + " + second + " + " + third);
            assertThat(browser.complaints()).isEmpty();

            browser.open("/agent/view-editor?view=" + lower);
            browser.see("[id='form:name']");
            assertThat(ana.with("If-Match", "*").delete(VIEWS + "/" + lower).status())
                    .isEqualTo(204);
            browser.click("[data-dialog=deleteDialog]");
            browser.click("[id='deleting:go']");
            browser.seeText("#deleteDialog .banner.bad", "has changed in the meantime");
        }
        ana.get(VIEWS).json().getAsJsonArray("data").asList().stream()
                .map(view -> view.getAsJsonObject().get("id").getAsString())
                .forEach(id -> ana.with("If-Match", "*").delete(VIEWS + "/" + id));
    }

    private String view(String name) {
        return ana.post(VIEWS, Map.of("name", name)).json().get("id").getAsString();
    }

    private static String row(String view) {
        return "li:has(a[href$='view=" + view + "'])";
    }

    @Test
    void customFieldsAndOwnStatusesAreConditionsAndColumnsByTheApi() {
        var serial = "S-" + UUID.randomUUID();
        var number = submitPrinter(serial);
        var filter = JsonParser.parseString("""
                {"all": [{"field": "customFields.serial", "op": "is", "value": "%s"},
                  {"field": "status", "op": "is", "value": ["new", "supplier"]},
                  {"field": "customFields.refund", "op": "from", "value": "10.50"}]}""".formatted(serial));
        var draft = Map.of(
                "name", "By serial", "filter", filter, "columns", List.of("subject", "customFields.serial", "status"));

        var created = ana.post(VIEWS, draft);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().getAsJsonArray("columns").toString())
                .isEqualTo("[\"subject\",\"customFields.serial\",\"status\"]");
        assertThat(created.json().get("filter").toString()).contains("\"10.5\"");
        var view = created.json().get("id").getAsString();
        assertThat(ana.get("/api/v1/tickets?view=" + view).body()).doesNotContain(number);
        refund(number, 10.5);
        assertThat(ana.get("/api/v1/tickets?view=" + view).body()).contains(number);
        assertThat(ana.post(VIEWS, Map.of("name", "W", "columns", List.of("subject", "customFields.lost")))
                        .status())
                .isEqualTo(422);
        assertThat(gina.post(VIEWS, Map.of("name", "W", "filter", JsonParser.parseString("""
                {"all": [{"field": "customFields.lost", "op": "is", "value": "x"}]}""")))
                        .body())
                .contains("filter.all[0].field");
        assertThat(ana.with("If-Match", "*").delete(VIEWS + "/" + view).status())
                .isEqualTo(204);
    }

    @Test
    void anAgentFiltersByACustomFieldAndShowsItAsAColumn(Desk desk) {
        var serial = "P-" + UUID.randomUUID() + ", new";
        var number = submitPrinter(serial);
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/view-editor");
            condition(browser, 2, "customFields.device");
            browser.click("[id^='form:lines:2:chosen'][value=printer]");
            condition(browser, 3, "customFields.serial");
            browser.type("[id='form:lines:3:text']", '"' + serial + '"');
            browser.seeText("[data-found]", "1");
            tick(browser, "Serial number");
            browser.seeText("[id='form:preview']", serial);
            browser.type("[id='form:name']", "Printers " + serial);
            browser.picture("view-editor-custom");
            browser.click("[id='form:save']");

            browser.seeText("h1", "Printers " + serial);
            browser.seeText("thead", "Serial number");
            browser.seeText("tr[data-rk]", number);
            browser.seeText("tr[data-rk]", serial);
            assertThat(browser.complaints()).isEmpty();
            browser.click(".bar a[href*=view-editor]");
            browser.see("[id='form:lines:3:text'][value='\"" + serial + "\"']");
            browser.click("[data-dialog=deleteDialog]");
            browser.click("[id='deleting:go']");
            browser.awaitPath("/agent/views");
        }
    }

    @Test
    void anAgentChoosesTheColumnsOfAViewThatEveryDeskHas(Desk desk) {
        try (var browser = Browser.of(desk, "acme", "ben@acme.test")) {
            browser.open("/agent/tickets?view=solved&priority=normal");
            browser.click(".bar a[href*='/agent/columns']");
            tick(browser, "Serial number");
            tick(browser, "Priority");
            browser.picture("columns");
            browser.click("[id='form:save']");

            browser.awaitPath("/agent/tickets");
            browser.seeText("thead", "Serial number");
            assertThat(browser.driver().getCurrentUrl()).contains("view=solved", "priority=normal");
            assertThat(browser.text("thead")).doesNotContain("Priority");
            browser.open("/agent/tickets?view=open");
            assertThat(browser.text("thead")).contains("Priority").doesNotContain("Serial number");
            browser.open("/agent/columns?view=solved");
            browser.click("[id='form:usual']");
            browser.awaitPath("/agent/tickets");
            assertThat(browser.text("thead")).contains("Priority").doesNotContain("Serial number");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void columnsOfAViewAreChosenByTheApi() {
        var path = "/api/v1/me/columns/pending";

        var chosen = ben.send("PUT", path, "application/json", "{\"columns\": [\"tags\", \"subject\"]}");
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
        assertThat(ben.get(path).json().getAsJsonArray("columns").toString()).isEqualTo("[\"tags\",\"subject\"]");
        assertThat(adam.get(path).json().get("chosen").getAsBoolean()).isFalse();
        var wrong = ben.send("PUT", path, "application/json", "{\"columns\": [\"subject\", \"colour\"]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"columns\"");
        assertThat(ben.delete(path).status()).isEqualTo(204);
        assertThat(ben.get(path).json().get("chosen").getAsBoolean()).isFalse();
        assertThat(ben.get("/api/v1/me/columns/lost").status()).isEqualTo(404);
        assertThat(carla.get(path).status()).isEqualTo(403);
    }

    @Test
    void columnsAreDraggedIntoAnotherOrder(Desk desk) {
        try (var browser = Browser.of(desk, "acme", "ben@acme.test")) {
            browser.open("/agent/columns?view=unassigned");
            browser.see(".columns .grip");

            browser.drag(".columns li:nth-child(7) .grip", ".columns li:nth-child(2)");

            browser.seeText(".columns li:nth-child(2)", "Updated");
            browser.seeText(".columns li:nth-child(3)", "Customer");
            browser.click("[id='form:save']");
            browser.awaitPath("/agent/tickets");
            assertThat(browser.text("thead")).matches("(?s).*Updated.*Customer.*");
            browser.open("/agent/columns?view=unassigned");
            browser.click("[id='form:usual']");
            browser.awaitPath("/agent/tickets");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void tick(Browser browser, String column) {
        browser.see(".columns");
        browser.driver().executeScript("""
                [...document.querySelectorAll(".columns label")].find((one) => one.textContent === arguments[0]).click()""", column);
    }

    private static void condition(Browser browser, int line, String field) {
        browser.click("[id='form:lines:0:add']");
        browser.type("[id='form:lines:" + line + ":field']", field);
    }

    private String submitPrinter(String serial) {
        return carla.post(
                        "/api/v1/tickets",
                        Map.of(
                                "subject",
                                "Has a serial number",
                                "body",
                                "x",
                                "customFields",
                                Map.of("device", "printer", "serial", serial)))
                .json()
                .get("number")
                .getAsString();
    }

    private void refund(String number, double amount) {
        ana.with("If-Match", "*").patch("/api/v1/tickets/" + number, Map.of("customFields", Map.of("refund", amount)));
    }

    @Test
    void theSearchBoxOffersTicketsCustomersAndEarlierSearches(Desk desk) {
        var word = "Zyx" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "q");
        var number = carla.post("/api/v1/tickets", Map.of("subject", word + " lamp", "body", "x"))
                .json()
                .get("number")
                .getAsString();
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets");
            browser.click("[data-search]");
            browser.type("[data-search]", word.substring(0, 6));
            browser.seeText("#suggestions a", number);
            browser.press("[data-search]", Keys.ARROW_DOWN);
            browser.see("[data-search][aria-activedescendant=suggestion0]");
            browser.press("[data-search]", Keys.ENTER);
            browser.awaitPath("/agent/tickets/" + number);

            browser.open("/agent/tickets");
            browser.click("[data-search]");
            browser.type("[data-search]", "Carla M");
            browser.seeText("#suggestions a", "carla@customer.test");
            browser.press("[data-search]", Keys.ENTER);
            browser.seeText("h1", "Search results");
            browser.open("/agent/tickets");
            browser.see("[data-search]").click();
            browser.seeText("#suggestions a", "Carla M");
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.of(desk, "globex", "gina@globex.test")) {
            browser.open("/agent/suggestions?q=" + word);
            assertThat(browser.source()).doesNotContain(number);
            browser.open("/agent/suggestions?q=carla");
            assertThat(browser.source()).doesNotContain("carla@");
        }
    }
}

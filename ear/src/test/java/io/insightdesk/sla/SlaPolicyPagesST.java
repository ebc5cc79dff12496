package io.insightdesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** SLA policies on the pages of an admin. Each test has policies of its own, by a tag, and deletes them. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlaPolicyPagesST {

    private static final String POLICIES = "/api/v1/sla-policies";
    private static final String LIST = "/admin/sla-policies";
    private static final String SAVE = "[id='form:save']";

    private Desk desk;
    private Api adam;
    private String tag;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        adam = desk.api("acme", "adam@acme.test");
    }

    @AfterEach
    void deleteOwnPolicies() {
        stored().filter(policy -> name(policy).contains(tag())).forEach(policy -> assertThat(adam.with("If-Match", "*")
                        .delete(POLICIES + "/" + id(policy))
                        .status())
                .isEqualTo(204));
        tag = null;
    }

    @Test
    void anAdminMakesAPolicyAndNewTicketsGetTheirDeadlineByIt() {
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open("/admin");
            browser.click(".overview a[href$='" + LIST + "']");
            browser.click(".bar a.primary");
            browser.type("[id='form:name']", "Printers " + tag());
            browser.click("[id='form:lines:0:add']");
            browser.type("[id='form:lines:1:field']", "tag");
            browser.type("[id='form:lines:1:text']", tag());
            type(browser, "firstResponse normal", "1d 2h");
            browser.seeText(cell("firstResponse normal"), "1 day 2 hours");
            type(browser, "resolution urgent", "90");
            browser.seeText(cell("resolution urgent"), "1 hour 30 minutes");
            browser.picture("sla-policy-filled");
            browser.click(SAVE);

            browser.awaitPath(LIST);
            browser.seeText("[role=status]", "saved");
            browser.seeText(row("Printers"), "Tag is " + tag());
            browser.seeText(row("Printers"), "1 day 2 hours");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(names()).containsSubsequence("Printers " + tag(), "Standard");
        var ticket = submit();
        assertThat(targetSeconds(ticket, "firstResponse")).isEqualTo(26 * 3600);
        assertThat(targetSeconds(ticket, "resolution")).isZero();
    }

    @Test
    void policiesArePutInOrderByDragAndByKeyboardAndDeleted() {
        policy("First", 1, 3600);
        policy("Second", 2, 7200);
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open(LIST);
            assertThat(targetSeconds(submit(), "firstResponse")).isEqualTo(3600);

            browser.drag(row("First") + " .grip", row("Second"));

            await().untilAsserted(() -> assertThat(names()).containsSubsequence("Second " + tag(), "First " + tag()));
            assertThat(targetSeconds(submit(), "firstResponse")).isEqualTo(7200);
            browser.see(row("Second") + " + " + row("First"));
            browser.press(row("First") + " [data-up]", "\n");
            browser.see(row("First") + " + " + row("Second"));
            assertThat(names()).containsSubsequence("First " + tag(), "Second " + tag());

            browser.click(row("First") + " a.link");
            browser.click("[data-dialog=deleteDialog]");
            browser.seeText("#deleteDialog", "First " + tag());
            browser.seeText("#deleteDialog", "SLA clocks are cancelled");
            browser.click("[id='deleting:go']");
            browser.awaitPath(LIST);
            browser.seeText("[role=status]", "deleted");
            assertThat(browser.sees(row("First"))).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(names()).contains("Second " + tag()).doesNotContain("First " + tag());
    }

    @Test
    void whatAProgramHasWrittenIsShownAndKept() {
        var conditions = JsonParser.parseString("""
                {"all": [{"field": "tag", "op": "contains", "value": "%s"},
                  {"any": [{"field": "priority", "op": "in", "value": ["high", "urgent"]},
                    {"none": [{"field": "subject", "op": "contains", "value": "Berlin, Mitte"},
                      {"all": [{"field": "team", "op": "is", "value": "none"}]}]}]}]}""".formatted(tag()));
        var made = make(Map.of(
                "name", "Nested " + tag(), "position", 1, "conditions", conditions, "targets", List.of(target(45))));
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open(LIST);
            browser.seeText(row("Nested"), "Tag contains " + tag());
            browser.seeText(
                    row("Nested"),
                    "Priority is one of High or Urgent or none of (Subject contains Berlin, Mitte or Team is No team)");
            browser.click(row("Nested") + " a.link");
            browser.seeText(cell("firstResponse normal"), "45 seconds");
            browser.picture("sla-policy-nested");
            browser.type("[id='form:name']", "Renamed " + tag());
            browser.click(SAVE);
            browser.awaitPath(LIST);
        }
        var kept = adam.get(POLICIES + "/" + id(made)).json();
        assertThat(name(kept)).isEqualTo("Renamed " + tag());
        assertThat(kept.get("conditions")).isEqualTo(made.get("conditions"));
        assertThat(kept.get("targets")).isEqualTo(made.get("targets"));
        assertThat(kept.get("position")).isEqualTo(made.get("position"));
    }

    @Test
    void whatIsWrongIsSaidWhereItStandsAndNothingIsSaved() {
        var before = names();
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open("/admin/sla-policy");
            browser.type("[id='form:name']", "n".repeat(121));
            browser.click("[id='form:lines:0:add']");
            browser.see("[id='form:lines:1:field']");
            browser.click(SAVE);
            browser.seeText("[id='form:nameMessage']", "120");
            browser.seeText(".condition:has([id='form:lines:1:field'])", "required");
            browser.seeText("[id='form:targetsMessage']", "at least one target");
            browser.type("[id='form:name']", "");
            browser.click(SAVE);
            browser.seeText("[id='form:nameMessage']", "required");

            type(browser, "firstResponse urgent", "soon <b>");
            browser.seeText(cell("firstResponse urgent"), "duration like 30m");
            type(browser, "firstResponse high", "9".repeat(40));
            type(browser, "resolution low", "999999999d");
            type(browser, "nextResponse low", "0m");
            type(browser, "resolution high", "4h");
            browser.click("[id='form:lines:0:add']");
            browser.see("[id='form:lines:2:field']");
            browser.click(SAVE);
            var wrong = List.of("firstResponse urgent", "firstResponse high", "resolution low", "nextResponse low");
            for (var target : wrong) {
                browser.seeText(cell(target), "duration like 30m");
                browser.see(cell(target) + " [aria-invalid=true]");
            }
            browser.seeText(cell("resolution high"), "4 hours");
            assertThat(browser.value("[data-target='firstResponse urgent']")).isEqualTo("soon <b>");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void aPolicyThatAnotherAdminHasChangedOrDeletedIsNotOverwritten() {
        var made = policy("Mine", 1, 60);
        var address = "/admin/sla-policy?id=" + id(made);
        try (var browser = Browser.of(desk, "acme", "olga@acme.test")) {
            browser.open(address);
            browser.see("[id='form:name']");
            adam.with("If-Match", "*").patch(POLICIES + "/" + id(made), Map.of("name", "Theirs " + tag()));
            browser.type("[id='form:name']", "Late " + tag());
            browser.click(SAVE);
            browser.seeText(".banner.bad", "Somebody else has changed");
            browser.click("[data-dialog=deleteDialog]");
            browser.click("[id='deleting:go']");
            browser.seeText("#deleteDialog .banner.bad", "Somebody else has changed");
            assertThat(names()).contains("Theirs " + tag());

            browser.open(address);
            browser.see("[id='form:name']");
            adam.with("If-Match", "*").delete(POLICIES + "/" + id(made));
            browser.click(SAVE);
            browser.seeText(".banner.bad", "Somebody else has changed");
            browser.open(address);
            browser.seeText("h1", "Page not found");
        }
    }

    @Test
    void arrowsOfAListThatIsOutOfDateMoveNothing() {
        policy("Top", 1, 60);
        policy("Middle", 2, 60);
        try (var browser = Browser.of(desk, "acme", "olga@acme.test")) {
            browser.open(LIST);
            browser.see(row("Top") + " + " + row("Middle"));
            policy("Newest", 1, 60);

            browser.click(row("Middle") + " [data-up]");

            browser.seeText(".banner.bad", "nothing was moved");
            browser.see(row("Newest") + " + " + row("Top") + " + " + row("Middle"));
        }
        assertThat(names()).containsSubsequence("Newest " + tag(), "Top " + tag(), "Middle " + tag());
    }

    @Test
    void aPolicyBehindOneForAllTicketsIsMarked() {
        make(Map.of("name", "Behind " + tag(), "targets", List.of(target(60))));
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open(LIST);
            browser.seeText(row("Behind"), "Applies to no ticket: “Standard” above applies to all tickets.");
        }
    }

    @Test
    void agentsAndOtherTenantsSeeNoPolicies() {
        var made = policy("Secret", 1, 60);
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            for (var page : List.of(LIST, "/admin/sla-policy", "/admin/sla-policy?id=" + id(made))) {
                browser.open(page);
                assertThat(browser.source()).doesNotContain("Secret " + tag()).doesNotContain("form:save");
            }
        }
        try (var browser = Browser.of(desk, "globex", "gus@globex.test")) {
            browser.open("/admin/sla-policy?id=" + id(made));
            browser.seeText("h1", "Page not found");
            browser.open("/admin/sla-policy?id=1%27");
            browser.seeText("h1", "Page not found");
        }
    }

    private String tag() {
        if (tag == null) {
            tag = "page-" + UUID.randomUUID();
        }
        return tag;
    }

    /** The row of the list that has the test's own policy of this name. */
    private String row(String name) {
        var policy = stored().filter(one -> name(one).equals(name + " " + tag()))
                .findFirst()
                .map(SlaPolicyPagesST::id)
                .orElse("none");
        return "tr:has(a[href$='" + policy + "'])";
    }

    private static String cell(String target) {
        return "td:has([data-target='" + target + "'])";
    }

    private static void type(Browser browser, String target, String text) {
        browser.type("[data-target='" + target + "']", text);
    }

    private JsonObject policy(String name, int position, long firstResponse) {
        var conditions = Map.of("all", List.of(Map.of("field", "tag", "op", "is", "value", tag())));
        return make(Map.of(
                "name",
                name + " " + tag(),
                "position",
                position,
                "conditions",
                conditions,
                "targets",
                List.of(target(firstResponse))));
    }

    private static Map<String, Object> target(long seconds) {
        return Map.of("metric", "firstResponse", "priority", "normal", "seconds", seconds);
    }

    private JsonObject make(Map<String, Object> policy) {
        var answer = adam.post(POLICIES, policy);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonObject submit() {
        return desk.api("acme", "ana@acme.test")
                .post(
                        "/api/v1/tickets",
                        Map.of(
                                "subject", "Promised",
                                "body", "Help",
                                "tags", List.of(tag()),
                                "requester", "carla@customer.test"))
                .json();
    }

    /** Zero where there is no such clock. */
    private static long targetSeconds(JsonObject ticket, String metric) {
        return StreamSupport.stream(ticket.getAsJsonArray("clocks").spliterator(), false)
                .map(clock -> clock.getAsJsonObject())
                .filter(clock -> clock.get("metric").getAsString().equals(metric))
                .mapToLong(clock -> clock.get("targetSeconds").getAsLong())
                .findFirst()
                .orElse(0);
    }

    private Stream<JsonObject> stored() {
        var policies = adam.get(POLICIES + "?limit=100").json().getAsJsonArray("data");
        return StreamSupport.stream(policies.spliterator(), false).map(policy -> policy.getAsJsonObject());
    }

    private List<String> names() {
        return stored().map(SlaPolicyPagesST::name).toList();
    }

    private static String name(JsonObject policy) {
        return policy.get("name").getAsString();
    }

    private static String id(JsonObject policy) {
        return policy.get("id").getAsString();
    }
}

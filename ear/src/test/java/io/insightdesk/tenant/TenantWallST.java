package io.insightdesk.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route that names a ticket is called for a real one: by its owner, who gets it, and by those who must not even
 * learn that it exists. The routes are those that the running application itself lists.
 */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantWallST {

    private static final Pattern ROUTE = Pattern.compile("/api/v1/tickets/\\{number}(?:/[a-z-]+)?");

    private Api owner;
    private Api otherCustomer;
    private Api otherTenantsAgent;
    private Api agent;
    private String number;
    private String id;

    @BeforeAll
    void submit(Desk desk) {
        owner = desk.api("acme", "carla@customer.test");
        otherCustomer = desk.api("acme", "carl@customer.test");
        otherTenantsAgent = desk.api("globex", "gina@globex.test");
        agent = desk.api("acme", "ana@acme.test");
        var ticket = owner.post("/api/v1/tickets", Map.of("subject", "Wall", "body", "Behind the wall"))
                .json();
        number = ticket.get("number").getAsString();
        id = ticket.get("id").getAsString();
    }

    private Set<String> routes() {
        var routes = new TreeSet<String>();
        var matcher = ROUTE.matcher(owner.get("/openapi").body());
        while (matcher.find()) {
            routes.add(matcher.group());
        }
        assertThat(routes).hasSizeGreaterThanOrEqualTo(8);
        return routes;
    }

    @Test
    void readingIsRefusedToStrangersWithoutBetrayingThatTheTicketExists() {
        assertThat(owner.get("/api/v1/tickets/" + number).status()).isEqualTo(200);
        assertThat(owner.get("/api/v1/tickets/" + id).status()).isEqualTo(200);
        for (var route : routes()) {
            for (var reference : Set.of(number, id)) {
                var path = route.replace("{number}", reference);
                assertThat(agent.get(path).status()).as(path).isIn(200, 405);
                assertThat(otherTenantsAgent.get(path).status()).as(path).isIn(404, 405);
                var other = otherCustomer.get(path);
                assertThat(other.status()).as(path).isIn(403, 404, 405);
                assertThat(other.body()).doesNotContain("Behind the wall");
            }
        }
    }

    @Test
    void actionsOfStrangersAreRefusedAndChangeNothing() {
        var before = stored();

        for (var route : routes()) {
            var path = route.replace("{number}", id);
            assertThat(act(otherTenantsAgent, path)).as(path).isIn(404, 405, 415);
            assertThat(act(otherCustomer, path)).as(path).isIn(404, 405, 415);
            assertThat(otherTenantsAgent
                            .with("If-Match", "*")
                            .patch(path, Map.of("subject", "Intrusion"))
                            .status())
                    .as(path)
                    .isIn(404, 405);
            assertThat(otherCustomer.with("If-Match", "*").delete(path).status())
                    .as(path)
                    .isIn(404, 405);
        }

        assertThat(stored()).isEqualTo(before);
    }

    /** The ticket but for its clocks, which run. */
    private JsonObject stored() {
        var ticket = agent.get("/api/v1/tickets/" + number).json();
        ticket.remove("clocks");
        return ticket;
    }

    /** With every member that some action asks for. */
    private int act(Api stranger, String path) {
        var body = """
                {"body": "Intrusion", "agent": "me", "resolution": "Intrusion", "reason": "Intrusion", "team": null,
                "source": "%1$s", "fromSeq": 1, "subject": "Intrusion", "relation": "related", "ticket": "%1$s"}""".formatted(number);
        return stranger.send("POST", path, "application/json", body).status();
    }

    @Test
    void filesOfStrangersAreRefusedAndTheirsAreNotTaken() {
        var file = owner.upload("/api/v1/tickets/" + number + "/attachments?name=wall.txt", "Behind".getBytes())
                .json()
                .get("id")
                .getAsString();
        owner.post("/api/v1/tickets/" + number + "/messages", Map.of("body", "A file", "attachments", Set.of(file)));
        var path = "/api/v1/attachments/" + file;

        assertThat(owner.get(path).status()).isEqualTo(303);
        assertThat(agent.get(path).status()).isEqualTo(303);
        var unknown = otherCustomer.get("/api/v1/attachments/" + id);
        for (var stranger : Set.of(otherCustomer, otherTenantsAgent)) {
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path).body().replace(file, id)).isEqualTo(unknown.body());
            assertThat(stranger.upload("/api/v1/tickets/" + number + "/attachments?name=x", "x".getBytes())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void peopleTeamsAndOrganisationsOfAnotherTenantDoNotExist(Desk desk) {
        var admin = desk.api("acme", "adam@acme.test");
        var otherTenantsOwner = desk.api("globex", "gus@globex.test");
        for (var list : Set.of("teams", "agents", "customers", "organisations")) {
            var first = admin.get("/api/v1/" + list + "?limit=1")
                    .json()
                    .getAsJsonArray("data")
                    .get(0)
                    .getAsJsonObject();
            var path = "/api/v1/" + list + "/" + first.get("id").getAsString();

            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
            assertThat(otherTenantsOwner.get(path).status()).as(path).isEqualTo(404);
            assertThat(otherTenantsOwner
                            .with("If-Match", "*")
                            .patch(path, Map.of("name", "Intrusion", "role", "agent"))
                            .status())
                    .as(path)
                    .isIn(404, 422);
            assertThat(owner.get(path).status()).as(path).isEqualTo(403);
            assertThat(admin.get(path).json()).as(path).isEqualTo(first);
        }
        assertThat(otherTenantsOwner.get("/api/v1/settings").body()).doesNotContain("Acme");
        assertThat(owner.get("/api/v1/settings").status()).isEqualTo(403);
    }

    @Test
    void tokenOfAnotherTenantIsRefused(Desk desk) {
        var globexTokenAtAcme =
                otherTenantsAgent.with("Host", "acme.localhost:" + desk.stack().httpPort());

        assertThat(otherTenantsAgent.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(globexTokenAtAcme.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void listsShowOnlyTheOwn() {
        assertThat(owner.get("/api/v1/tickets?q=Wall").body()).contains(number);
        assertThat(otherCustomer.get("/api/v1/tickets?limit=100").body()).doesNotContain(id);
        assertThat(otherTenantsAgent.get("/api/v1/tickets?limit=100").body()).doesNotContain(id);
        assertThat(otherTenantsAgent.get("/api/v1/agents").body()).doesNotContain("acme.test");
    }

    @Test
    void pagesOfStrangersSayNotFound(Desk desk) {
        try (var browser = Browser.of(desk, "acme", "carl@customer.test")) {
            browser.open("/portal/requests/" + number);
            assertThat(browser.source()).doesNotContain("Behind the wall");
            browser.open("/agent/tickets/" + number);
            assertThat(browser.source()).doesNotContain("Behind the wall");
        }
        try (var browser = Browser.of(desk, "globex", "gina@globex.test")) {
            browser.open("/agent/tickets/" + number);
            assertThat(browser.source()).doesNotContain("Behind the wall");
            browser.open("/agent/tickets/" + id);
            assertThat(browser.source()).doesNotContain("Behind the wall");
        }
        var carla = agent.get("/api/v1/tickets/" + number)
                .json()
                .getAsJsonObject("requester")
                .get("id")
                .getAsString();
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/customers/" + carla);
            assertThat(browser.source()).contains("carla@customer.test");
        }
        for (var stranger : Map.of("globex", "gina@globex.test", "acme", "carl@customer.test")
                .entrySet()) {
            try (var browser = Browser.of(desk, stranger.getKey(), stranger.getValue())) {
                browser.open("/agent/customers/" + carla);
                assertThat(browser.source()).doesNotContain("carla@customer.test");
                browser.open("/agent/customers?q=carla@customer.test");
                assertThat(browser.source()).doesNotContain("data-customer=\"carla@customer.test\"");
            }
        }
    }
}

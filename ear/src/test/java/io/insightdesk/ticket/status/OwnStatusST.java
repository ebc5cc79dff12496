package io.insightdesk.ticket.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's custom statuses on the pages of desk and customers, and the routes. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnStatusST {

    private static final String STATUSES = "/api/v1/ticket-statuses";
    private static final String TICKETS = "/api/v1/tickets";

    private Api carla;
    private Api ana;
    private Api adam;

    @BeforeAll
    void signIn(Desk desk) {
        carla = desk.api("acme", "carla@customer.test");
        ana = desk.api("acme", "ana@acme.test");
        adam = desk.api("acme", "adam@acme.test");
    }

    @Test
    void theAgentSetsAStatusOfTheTenantsAndTheCustomerReadsPlainWords(Desk desk) {
        var number = submit();
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.open("/agent/tickets/" + number);
            agent.pick("[id='properties:status']", "Waiting for supplier");
            agent.seeText("#head .pill.hold", "Waiting for supplier");
            agent.seeText("#thread", "from New to Waiting for supplier");
            agent.open("/agent/tickets?view=open&status=supplier");
            agent.seeText("tbody", number);
            assertThat(agent.complaints()).isEmpty();
        }
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.open("/portal/requests/" + number);
            customer.seeText("#state .pill", "Waiting for our supplier");
        }
        var ticket = ana.get(TICKETS + "/" + number).json();
        assertThat(ticket.get("status").getAsString()).isEqualTo("supplier");
        assertThat(ticket.get("category").getAsString()).isEqualTo("hold");
        assertThat(ana.get(TICKETS + "?status=supplier&limit=100").body()).contains(number);
        assertThat(ana.get(TICKETS + "?status=hold&limit=100").body()).contains(number);
        assertThat(ana.get(TICKETS + "?status=nonsense").status()).isEqualTo(400);
    }

    @Test
    void aStatusOfTheDesksOwnLeavesTheCustomersTagAlone() {
        var number = submit();
        status(number, "open");
        var before = carla.get(TICKETS + "/" + number);

        status(number, "workshop");

        var after = carla.get(TICKETS + "/" + number);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.json().get("status").getAsString()).isEqualTo("open");
        assertThat(ana.get(TICKETS + "/" + number).json().get("status").getAsString())
                .isEqualTo("workshop");
        assertThat(carla.get(TICKETS + "?status=workshop").status()).isEqualTo(400);
    }

    @Test
    void anAdminAddsAStatusOnThePageAndRenamesABuiltInOneByTheApi(Desk desk) {
        var key = "s" + UUID.randomUUID().toString().substring(0, 8);
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/status?category=pending");
            admin.type("[id='form:key']", key);
            admin.type("[id='form:labels']", "Photo " + key);
            admin.click("[id='form:save']");
            admin.awaitPath("/admin/statuses");
            admin.seeText("tbody .pill.pending", "Photo " + key);
            assertThat(admin.complaints()).isEmpty();
        }
        var list = adam.get(STATUSES + "?limit=100");
        assertThat(list.body()).contains(key);
        assertThat(ana.get(STATUSES).status()).isEqualTo(403);
        var renamed = adam.post(STATUSES, Map.of("key", "closed", "category", "closed", "labels", "Filed"));
        assertThat(renamed.status()).isEqualTo(201);
        assertThat(adam.with("If-Match", renamed.header("ETag"))
                        .delete(STATUSES + "/" + renamed.json().get("id").getAsString())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void statusesAreDraggedIntoAnotherOrderInsideTheirCategory(Desk desk) {
        var labels = List.of("First", "Second", "Third").stream()
                .map(word -> word + " " + UUID.randomUUID().toString().substring(0, 8))
                .toList();
        var paths = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (var label : labels) {
            var key = "d" + UUID.randomUUID().toString().substring(0, 8);
            rows.add("tr:has([data-status=" + key + "])");
            var made = adam.post(STATUSES, Map.of("key", key, "category", "solved", "labels", label));
            paths.add(STATUSES + "/" + made.json().get("id").getAsString());
        }
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/statuses");

            admin.drag(rows.get(0) + " .grip", rows.get(2));

            var dragged = String.join(" + ", "tr:has([data-status=solved])", rows.get(1), rows.get(2), rows.get(0));
            admin.seeText(dragged, labels.get(0));
            await().until(() -> {
                var stored = adam.get(STATUSES + "?limit=100").body();
                return stored.indexOf(labels.get(1)) < stored.indexOf(labels.get(2))
                        && stored.indexOf(labels.get(2)) < stored.indexOf(labels.get(0));
            });
            admin.open("/admin/statuses");
            admin.seeText(dragged, labels.get(0));
            assertThat(admin.complaints()).isEmpty();
        }
        paths.forEach(path ->
                assertThat(adam.with("If-Match", "*").delete(path).status()).isEqualTo(204));
    }

    @Test
    void arrowsOfAListThatIsOutOfDateMoveNoStatus(Desk desk) {
        var first = made("Upper");
        var second = made("Lower");
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/statuses");
            admin.see(row(first) + " + " + row(second));
            var newest = made("Newest");
            admin.click(row(second) + " [data-up]");

            admin.seeText(".banner.bad", "nothing was moved");
            admin.see(row(first) + " + " + row(second) + " + " + row(newest));
            admin.press(row(second) + " [data-up]", "\n");
            admin.see(row(second) + " + " + row(first) + " + " + row(newest));
            assertThat(admin.sees(".banner.bad")).isFalse();
            assertThat(admin.complaints()).isEmpty();
            List.of(first, second, newest).forEach(one -> assertThat(adam.with("If-Match", "*")
                            .delete(STATUSES + "/" + one.get("id").getAsString())
                            .status())
                    .isEqualTo(204));
        }
    }

    private JsonObject made(String label) {
        var key = "o" + UUID.randomUUID().toString().substring(0, 8);
        return adam.post(STATUSES, Map.of("key", key, "category", "solved", "labels", label))
                .json();
    }

    private static String row(JsonObject status) {
        return "tr:has([data-status=" + status.get("key").getAsString() + "])";
    }

    private String submit() {
        return carla.post(TICKETS, Map.of("subject", "Status", "body", "Of their own"))
                .json()
                .get("number")
                .getAsString();
    }

    private void status(String number, String status) {
        var changed = ana.with("If-Match", "*").patch(TICKETS + "/" + number, Map.of("status", status));
        assertThat(changed.status()).isEqualTo(200);
    }
}

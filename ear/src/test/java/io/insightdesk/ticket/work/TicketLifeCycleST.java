package io.insightdesk.ticket.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Merging, splitting, linking, following and deleting, by the API and on the agent's page. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketLifeCycleST {

    private static final String TICKETS = "/api/v1/tickets/";

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
    void mergeSplitLinkFollowAndRestoreAnswerAsDocumented() {
        var target = submit("Stripes");
        var source = submit("Stripes again");
        post(source, "Still there");

        var merged = ana.post(TICKETS + target + "/merge", Map.of("source", source));
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.json().get("messageCount").getAsInt()).isEqualTo(3);
        var closed = carla.get(TICKETS + source).json();
        assertThat(closed.get("mergedInto").getAsString()).isEqualTo(target);
        assertThat(closed.get("status").getAsString()).isEqualTo("closed");
        assertThat(carla.get(TICKETS + target + "/messages").body()).contains("\"origin\":\"" + source + "\"");
        var refused = ana.post(TICKETS + source + "/solve", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ticket-merged", target);
        var late = carla.post(TICKETS + source + "/messages", Map.of("body", "From an old mail"));
        assertThat(late.status()).isEqualTo(201);
        assertThat(late.header("Location")).contains(target + "/messages");
        assertThat(ana.post(TICKETS + source + "/merge", Map.of("source", target))
                        .status())
                .isEqualTo(409);
        assertThat(ana.post(TICKETS + target + "/merge", Map.of("source", target))
                        .body())
                .contains("illegal-move");
        assertThat(ana.post(TICKETS + target + "/merge", Map.of()).status()).isEqualTo(422);

        var back = ana.post(TICKETS + source + "/unmerge", Map.of());
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.json().get("mergedInto").isJsonNull()).isTrue();
        assertThat(back.json().get("messageCount").getAsInt()).isEqualTo(2);

        var split = ana.post(TICKETS + target + "/split", Map.of("fromSeq", 2, "subject", "Old mail"));
        assertThat(split.status()).isEqualTo(200);
        assertThat(split.json().get("subject").getAsString()).isEqualTo("Old mail");
        assertThat(ana.get(TICKETS + target).json().get("messageCount").getAsInt())
                .isEqualTo(1);

        var links = ana.post(TICKETS + source + "/links", Map.of("relation", "duplicateOf", "ticket", target));
        assertThat(links.status()).isEqualTo(200);
        assertThat(ana.get(TICKETS + target + "/links").body()).contains("duplicatedBy", source, "related");
        var link = links.json()
                .getAsJsonArray("data")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        assertThat(ana.delete(TICKETS + source + "/links/" + link).status()).isEqualTo(204);
        assertThat(ana.delete(TICKETS + source + "/links/" + link).status()).isEqualTo(404);

        assertThat(ana.post(TICKETS + target + "/follow", Map.of()).status()).isEqualTo(200);
        assertThat(ana.get(TICKETS + target + "/followers").body()).contains("Ana");
        assertThat(ana.delete(TICKETS + target + "/follow").status()).isEqualTo(204);

        assertThat(adam.with("If-Match", "*").delete(TICKETS + target).status()).isEqualTo(204);
        assertThat(ana.get(TICKETS + "deleted").status()).isEqualTo(403);
        assertThat(adam.get(TICKETS + "deleted").body()).contains(target);
        assertThat(ana.post(TICKETS + target + "/restore", Map.of()).status()).isEqualTo(404);
        assertThat(adam.post(TICKETS + target + "/restore", Map.of()).status()).isEqualTo(200);
        assertThat(carla.get(TICKETS + target).status()).isEqualTo(200);
    }

    @Test
    void anAgentMergesOnThePageAndUndoesIt(Desk desk) {
        var target = submit("Scanner");
        var source = submit("Scanner again");
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open("/agent/tickets/" + target);
            browser.click("details.more summary");
            browser.picture("ticket-more");
            browser.click("[data-dialog=mergeDialog]");
            browser.type("#merge\\:source", "ACME-999999");
            browser.click("#merge\\:go");
            browser.seeText("#mergeDialog", "no longer available");
            browser.type("#merge\\:source", "");
            browser.click("#merge\\:go");
            browser.seeText("#mergeDialog .wrong", "This field is required.");
            browser.picture("ticket-merge-refused");
            browser.click("#mergeDialog input[value='" + source + "']");
            browser.click("#merge\\:go");
            browser.seeText("#thread", "Scanner again");
            browser.seeText("#merged .banner", source);
            browser.picture("ticket-merged");
            browser.click("#merged a");
            browser.seeText("#thread", "undid the merge of " + source);
            assertThat(browser.sees("#merged .banner")).isFalse();

            adam.post(TICKETS + target + "/merge", Map.of("source", source));
            browser.open("/agent/tickets/" + source);
            browser.awaitPath("/agent/tickets/" + target);
            browser.seeText("#merged .banner", source);
            browser.click("[aria-label='Undo merge: " + source + "']");
            browser.seeText("#thread", "undid the merge of " + source);
            browser.resize(390, 844);
            browser.picture("ticket-connections-narrow");
            assertThat(browser.complaints()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        carla.get(TICKETS + source).json().get("messageCount").getAsInt() == 1);
    }

    @Test
    void anAgentSplitsAndLinksOnThePage(Desk desk) {
        var first = submit("Stapler and hole punch");
        post(first, "The hole punch is blunt");
        post(first, "And it squeaks");
        var other = submit("Stapler");
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/agent/tickets/" + first);
            browser.type("#properties\\:ticket", other);
            browser.click("#properties\\:link");
            browser.seeText("#properties .tie", other);
            browser.seeText("#thread", "added a link");
            browser.click("[aria-label='Remove link: " + other + "']");
            browser.seeText("#thread", "removed a link");

            browser.click("details.more summary");
            browser.click("[data-dialog=splitDialog]");
            browser.seeText("#splitDialog", "hole punch is blunt");
            browser.click("#split\\:go");
            browser.see("#split\\:subject[aria-invalid=true]");
            assertThat(browser.sees("#splitDialog")).isTrue();
            browser.type("#split\\:subject", "Blunt hole punch");
            browser.click("#split\\:go");
            browser.seeText("h1", "Blunt hole punch");

            browser.seeText("#thread", "And it squeaks");
            assertThat(browser.path()).isNotEqualTo("/agent/tickets/" + first);
            browser.seeText("#properties .tie", first);
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(carla.get(TICKETS + first).json().get("messageCount").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void anAdministratorDeletesATicketAndFindsAndRestoresIt(Desk desk) {
        var number = submit("Deleted by mistake");
        try (var browser = Browser.of(desk, "acme", "adam@acme.test")) {
            browser.open("/agent/tickets/" + number);
            browser.click("details.more summary");
            browser.click("[data-dialog=deleteDialog]");
            browser.seeText("#deleteDialog", number);
            browser.click("#delete\\:go");
            browser.seeText("h1", "All open");

            browser.open("/admin/deleted-tickets");
            browser.seeText("table", "Deleted by mistake");
            browser.seeText("table", "Adam Keller");
            browser.click("[aria-label='Restore: " + number + "']");
            browser.seeText("[role=status]", number);
            browser.click("[role=status] a");
            browser.awaitPath("/agent/tickets/" + number);
            browser.seeText("#thread", "restored it");
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.of(desk, "acme", "ana@acme.test")) {
            browser.open("/admin/deleted-tickets");
            assertThat(browser.source()).doesNotContain("Deleted by mistake");
        }
    }

    private String submit(String subject) {
        return carla.post("/api/v1/tickets", Map.of("subject", subject, "body", subject))
                .json()
                .get("number")
                .getAsString();
    }

    private void post(String number, String body) {
        assertThat(carla.post(TICKETS + number + "/messages", Map.of("body", body))
                        .status())
                .isEqualTo(201);
    }
}

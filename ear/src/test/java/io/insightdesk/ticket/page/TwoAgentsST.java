package io.insightdesk.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two agents have the same ticket open, and the customer beside it. */
@ExtendWith(DeskExtension.class)
class TwoAgentsST {

    @Test
    void theSecondIsToldWhoChangedWhatAndMayInsist(Desk desk) {
        var ana = desk.api("acme", "ana@acme.test");
        var number = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "Two agents", "body", "At once"))
                .json()
                .get("number")
                .getAsString();
        try (var ben = Browser.of(desk, "acme", "ben@acme.test")) {
            ben.open("/agent/tickets/" + number);
            ben.see("[id='properties:priority']");
            // who is in the properties is not disturbed by what others do
            ben.driver().executeScript("document.getElementById('properties:priority').focus()");
            ana.with("If-Match", "*")
                    .patch("/api/v1/tickets/" + number, Map.of("priority", "high", "tags", new String[] {"ink"}));
            ben.seeText("#thread", "priority from Normal to High");

            ben.pick("[id='properties:priority']", "Low");
            ben.seeText(".overtaken", "changed the priority from Normal to High");
            assertThat(priority(desk, number)).isEqualTo("high");

            ben.click("[id='properties:insist']");
            ben.seeText("#thread", "priority from High to Low");
            assertThat(ben.sees(".overtaken")).isFalse();
            assertThat(ben.complaints()).isEmpty();
        }
    }

    @Test
    void whoChoosesAnotherPresenceIsSeenSoAtOnceByColleaguesAndOnTheOwnOtherPages(Desk desk) {
        var number = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "Presence", "body", "Who is there?"))
                .json()
                .get("number")
                .getAsString();
        try (var ben = Browser.of(desk, "acme", "ben@acme.test");
                var ana = Browser.of(desk, "acme", "ana@acme.test");
                var elsewhere = Browser.of(desk, "acme", "ana@acme.test")) {
            ben.open("/agent/tickets/" + number);
            ben.seeText("[id='properties:assignee']", "Ana");
            elsewhere.open("/agent/macros");
            elsewhere.see(".rail summary .dot.at-online");

            choose(ana, "busy");

            ben.seeText("[id='properties:assignee']", optionOfAna(ben, "Busy"));
            elsewhere.see(".rail summary .dot.at-busy");
            choose(ana, "online");
            ben.seeText("[id='properties:assignee']", optionOfAna(ben, "Online"));
            elsewhere.see(".rail summary .dot.at-online");
            assertThat(ben.complaints()).isEmpty();
        }
    }

    private static void choose(Browser browser, String presence) {
        browser.open("/agent/tickets");
        browser.click(".rail details.menu summary");
        browser.click(".rail [name=status][value=" + presence + "]");
        browser.see(".rail summary .dot.at-" + presence);
    }

    private static String optionOfAna(Browser browser, String presence) {
        var option = (String) browser.driver().executeScript("""
                return [...document.getElementById('properties:assignee').options]
                  .find(option => option.text.startsWith('Ana')).text;""");
        return option.replaceFirst(" · .*", " · " + presence);
    }

    @Test
    void theCustomerStandsBesideTheTicketWithTheirOtherOnes(Desk desk) {
        var number = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "Beside", "body", "Who is it?"))
                .json()
                .get("number")
                .getAsString();
        try (var ana = Browser.of(desk, "acme", "ana@acme.test")) {
            ana.open("/agent/tickets/" + number);
            ana.seeText(".requester", "carla@customer.test");
            ana.seeText(".requester", "Customer since");
            ana.click(".requester .row .link");
            ana.awaitPath("/agent/tickets");
            ana.seeText("tbody", number);
            assertThat(ana.text("tbody")).contains("Carla").doesNotContain("Carl ");
        }
    }

    private static String priority(Desk desk, String number) {
        return desk.api("acme", "ana@acme.test")
                .get("/api/v1/tickets/" + number)
                .json()
                .get("priority")
                .getAsString();
    }
}

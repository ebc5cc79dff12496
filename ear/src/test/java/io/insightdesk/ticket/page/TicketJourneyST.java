package io.insightdesk.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request goes from the customer to the agent and back, in real browsers, without a reload. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketJourneyST {

    private static final String REPLY_BOX = "form[data-composer] textarea";

    private Browser customer;
    private Browser agent;
    private Browser stranger;

    @BeforeAll
    void openBrowsers(Desk desk) {
        customer = Browser.of(desk, "acme", "carla@customer.test");
        agent = Browser.of(desk, "acme", "ana@acme.test");
        stranger = Browser.of(desk, "globex", "gina@globex.test");
    }

    @AfterAll
    void closeBrowsers() {
        for (var browser : new Browser[] {customer, agent, stranger}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void requestReachesTheAgentAndTheAnswerTheCustomerWithoutReload() {
        agent.open("/agent/tickets");
        stranger.open("/agent/tickets");
        var subject = "Journey <script>alert(1)</script> '; drop table ticket; -- 😀 مرحبا";

        customer.open("/portal/new");
        customer.type("[id$=subject]", subject);
        customer.type("[id$=body]", "First line\n\nSecond paragraph with 😀");
        customer.click("main .btn.primary");
        customer.awaitPath("/portal/requests/ACME-");
        var number = customer.path().replaceFirst(".*/", "");

        agent.seeText(".fresh", "1");
        assertThat(stranger.sees(".fresh")).isFalse();
        agent.click(".fresh");
        agent.seeText("tr[data-rk]", number);
        agent.open("/agent/tickets/" + number);
        agent.seeText("h1", subject);

        agent.write("#replyPanel", "We are looking into it.");
        agent.click("form[data-composer] .btn.primary");
        customer.seeText("[data-conversation]", "We are looking into it.");
        agent.open("/agent/tickets/" + number); // the list's next ticket has opened

        customer.type(REPLY_BOX, "Thank you, Ana!");
        customer.click("form[data-composer] .btn.primary");
        agent.seeText("[data-conversation]", "Thank you, Ana!");

        stranger.open("/agent/tickets/" + number);
        assertThat(stranger.source()).doesNotContain("Second paragraph");
    }

    @Test
    void badInputIsSaidAtItsFieldAndNothingIsLost() {
        customer.open("/portal/new");
        customer.type("[id$=body]", "A text that shall not be lost");
        customer.click("main .btn.primary");

        assertThat(customer.see("[aria-invalid=true]").getDomAttribute("id")).endsWith("subject");
        assertThat(customer.value("[id$=body]")).isEqualTo("A text that shall not be lost");
        assertThat(customer.path()).isEqualTo("/portal/new");
    }
}

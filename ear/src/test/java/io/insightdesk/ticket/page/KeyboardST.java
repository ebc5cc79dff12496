package io.insightdesk.ticket.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** An agent works on a ticket with nothing but the keyboard. */
@ExtendWith(DeskExtension.class)
class KeyboardST {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TEXT = "#replyPanel [contenteditable]";
    private static final String MENU = "#selectMenu input";

    private Api api;
    private Browser agent;
    private String ticket;

    @BeforeEach
    void openATicket(Desk desk) {
        api = desk.api("acme", "ana@acme.test");
        ticket = "/api/v1/tickets/"
                + api.post(
                                "/api/v1/tickets",
                                Map.of("subject", "Keys", "body", "Help", "requester", "carla@customer.test"))
                        .json()
                        .get("number")
                        .getAsString();
        agent = Browser.of(desk, "acme", "ana@acme.test");
        agent.awaitPath("/agent/tickets");
        agent.open("/agent/customers"); // not from a list of tickets, of which the next one would open after sending
        agent.driver().executeScript("sessionStorage.clear()");
        agent.open(ticket.replace("/api/v1", "/agent"));
        agent.see(TEXT);
    }

    @AfterEach
    void closeBrowser() {
        agent.close();
    }

    @Test
    void aStatusIsChosenByItsLettersAndArrowKeysSaveNothing() {
        var version = version();
        press("s");
        agent.press(MENU, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ESCAPE);
        agent.press("[id='properties:priority']", Keys.ARROW_DOWN);
        agent.press(MENU, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ESCAPE);
        press(Keys.ESCAPE);
        assertThat(version()).isEqualTo(version);

        press("s");
        agent.press(MENU, "pend");
        agent.picture("ticket-status-menu");
        agent.press(MENU, Keys.ENTER);
        await().atMost(SOON).until(() -> value("status").equals("pending"));
        agent.seeText("#head", "Pending");
        press("p"); // not the select itself, which a push may just render again
        agent.press(MENU, "high", Keys.ENTER);

        await().atMost(SOON).until(() -> value("priority").equals("high"));
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void anAssigneeIsChosenByTheBeginningOfTheName() {
        press("a");
        agent.press(MENU, "ben", Keys.ENTER);

        await().atMost(SOON).until(() -> api.get(ticket).body().contains("Ben Adeyemi"));
    }

    @Test
    void aReplyIsWrittenLeftSentAndTakenBack() {
        press("r");
        press("On its way");
        press(Keys.ESCAPE);
        press("n");
        press("For us", Keys.ESCAPE, "r");
        new Actions(agent.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
        agent.seeText(".thread .msg.pending", "On its way");
        agent.see("[data-undo]");

        press("z");

        agent.seeText(TEXT, "On its way");
        assertThat(agent.sees(".msg.pending")).isFalse();
        assertThat(agent.complaints()).isEmpty();
    }

    /** Where the focus is. */
    private void press(CharSequence... keys) {
        new Actions(agent.driver()).sendKeys(keys).perform();
    }

    private String value(String member) {
        return api.get(ticket).json().get(member).getAsString();
    }

    private String version() {
        return value("version");
    }
}

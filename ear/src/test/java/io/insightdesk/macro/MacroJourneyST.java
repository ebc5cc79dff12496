package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Macros and canned replies on a ticket's page, with the keyboard alone. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MacroJourneyST {

    private static final String TEXT = "#replyPanel [contenteditable]";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WAITS = "#replyPanel .waits";
    private static final String SEARCH = "[data-pick=macro]";

    private Api ana;
    private Api carla;
    private Browser agent;
    private String number;

    @BeforeAll
    void openBrowser(Desk desk) {
        ana = desk.api("acme", "ana@acme.test");
        carla = desk.api("acme", "carla@customer.test");
        agent = Browser.of(desk, "acme", "ana@acme.test");
        agent.awaitPath("/agent");
    }

    @AfterAll
    void closeBrowser() {
        agent.close();
    }

    @BeforeEach
    void openATicket() {
        number = carla.post("/api/v1/tickets", Map.of("subject", "Stripes", "body", "On every page"))
                .json()
                .get("number")
                .getAsString();
        agent.open("/agent/tickets/" + number);
        agent.see(TEXT);
        agent.complaints();
    }

    @Test
    void aMacroIsLookedAtAndSent() {
        agent.press("body", "m");
        agent.see("[id='macro:options'] [role=option]");
        agent.press(SEARCH, "restart", Keys.ARROW_DOWN);
        agent.seeText("[id='macro:preview']", "If this does not solve " + number);
        agent.seeText("[id='macro:preview'] .changes", "Solved");
        agent.seeText("[id='macro:preview'] .changes", "Cause");
        assertThat(ana.get("/api/v1/tickets/" + number)
                        .json()
                        .get("messageCount")
                        .getAsInt())
                .isEqualTo(1);

        agent.press(SEARCH, Keys.ENTER);
        agent.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        agent.seeText("#thread", "Dear Carla");
        agent.seeText("#thread", "applied the macro “Solved by a restart”");
        assertThat(agent.sees("#macroDialog")).isFalse();
        var ticket = ana.get("/api/v1/tickets/" + number).json();
        assertThat(ticket.get("status").getAsString()).isEqualTo("solved");
        assertThat(ticket.get("tags").toString()).contains("restart");
        assertThat(ticket.get("customFields").toString()).contains("\"cause\":[\"software\"]");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aMacrosReplyIsEditedBeforeItIsSent() {
        agent.press("body", "m");
        agent.see("[id='macro:options'] [role=option]");
        agent.press(SEARCH, "ask for", Keys.ARROW_DOWN);
        agent.click("[id='macro:compose']");

        agent.seeText(TEXT, "Dear Carla");
        agent.seeText(WAITS, "Ask for more");
        agent.seeText(WAITS, "more-needed");
        agent.seeText("[id='reply:then']", "Status set by the macro");
        assertThat(agent.sees("#macroDialog")).isFalse();
        assertThat(see().get("status").getAsString()).isEqualTo("new");
        assertThat(see().get("messageCount").getAsInt()).isEqualTo(1);
        agent.picture("agent-ticket-macro-waits");
        agent.press(TEXT, " PS: no hurry.");
        await().atMost(SOON).untilAsserted(() -> {
            agent.open("/agent/tickets/" + number);
            agent.seeText(TEXT, "PS: no hurry.");
        });
        agent.seeText(WAITS, "Ask for more");

        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));
        agent.seeText("#sending", "Reply to");
        assertThat(agent.sees(WAITS)).isFalse();
        assertThat(see().get("tags").toString()).doesNotContain("more-needed");
        agent.click("#sending [data-undo]");
        agent.seeText(WAITS, "Ask for more");
        agent.seeText(TEXT, "PS: no hurry.");
        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));

        await().atMost(SOON).until(() -> see().get("messageCount").getAsInt() == 2);
        agent.seeText("#thread", "PS: no hurry.");
        agent.seeText("#thread", "applied the macro “Ask for more”");
        assertThat(see().get("status").getAsString()).isEqualTo("pending");
        assertThat(see().get("tags").toString()).contains("more-needed");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aMacroThatIsTakenOutLeavesItsTextAlone() {
        agent.press("body", "m");
        agent.see("[id='macro:options'] [role=option]");
        agent.press(SEARCH, "ask for", Keys.ARROW_DOWN);
        agent.click("[id='macro:compose']");
        agent.seeText(WAITS, "Ask for more");

        agent.click(WAITS + " .btn");
        await().atMost(SOON).until(() -> !agent.sees(WAITS));
        agent.seeText("[id='reply:then']", "Keep status");
        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));

        await().atMost(SOON).until(() -> see().get("messageCount").getAsInt() == 2);
        assertThat(see().get("status").getAsString()).isEqualTo("open");
        assertThat(see().get("tags").toString()).doesNotContain("more-needed");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsSaidInTheDialog() {
        agent.press("body", "m");
        agent.see("[id='macro:options'] [role=option]");

        agent.driver().executeScript("previewMacro([{name: 'id', value: 'made up'}])");

        agent.seeText("[id='macro:preview'] .banner", "This macro is no longer available.");
        agent.driver().executeScript("restoreMacro([{name: 'id', value: 'made up'}])");
        agent.seeText("[id='reply:messages']", "Your text is still here.");

        agent.click("#macroDialog [data-close]");
        agent.click("#replyPanel [data-dialog=cannedDialog]");
        agent.driver().executeScript("fillCanned([{name: 'id', value: 'made up'}])");
        agent.seeText("[id='canned:filled'] .banner", "This canned reply is no longer available.");
        assertThat(agent.complaints()).isEmpty();
    }

    private JsonObject see() {
        return ana.get("/api/v1/tickets/" + number).json();
    }

    @Test
    void aMacroThatIsIllegalHereSaysWhy() {
        var made = ana.post(
                "/api/v1/macros",
                Map.of("name", "Close it", "actions", List.of(Map.of("action", "status", "value", "closed"))));

        agent.press("body", "m");
        agent.see("[id='macro:options'] [role=option]");
        agent.press(SEARCH, "close it", Keys.ARROW_DOWN);

        agent.seeText("[id='macro:preview'] .banner.bad", "change of status is not allowed");
        assertThat(agent.sees("[id='macro:send']")).isFalse();
        ana.with("If-Match", "*")
                .delete("/api/v1/macros/" + made.json().get("id").getAsString());
    }

    @Test
    void aCannedReplyIsPutWhereItsNameIsTyped() {
        agent.press(TEXT, "/num");
        agent.seeText("#cannedPopup", "/number");
        agent.press(TEXT, Keys.ENTER);

        agent.seeText(TEXT, "Your request number is " + number);
        assertThat(agent.text(TEXT)).doesNotContain("/num");
        agent.press(TEXT, " Bye. /nothinglikethis");
        assertThat(agent.sees("#cannedPopup")).isFalse();
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aCannedReplyIsFoundInTheMenu() {
        agent.click("#replyPanel [data-dialog=cannedDialog]");
        agent.see("[id='canned:options'] [role=option]");
        agent.press("[data-pick=canned]", "photo", Keys.ENTER);

        agent.seeText(TEXT, "Could you send us a photo");
        assertThat(agent.sees("#cannedDialog")).isFalse();
        assertThat(agent.complaints()).isEmpty();
    }
}

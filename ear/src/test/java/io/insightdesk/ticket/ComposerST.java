package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** An agent writes into a ticket. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerST {

    private static final String TEXT = "#replyPanel [contenteditable]";

    private Desk desk;
    private Browser agent;
    private String number;

    @BeforeAll
    void openBrowser(Desk running) {
        desk = running;
        agent = Browser.of(desk, "acme", "ana@acme.test");
        agent.awaitPath("/agent");
    }

    @AfterAll
    void closeBrowser() {
        agent.close();
    }

    @BeforeEach
    void openATicket() {
        number = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "Composer", "body", "Which paper does it take?"))
                .json()
                .get("number")
                .getAsString();
        agent.open("/agent/tickets/" + number);
        agent.see(TEXT);
        agent.complaints();
    }

    @Test
    void richTextIsWrittenWithKeysAndButtonsAndShownToTheCustomer() {
        agent.see(TEXT)
                .sendKeys("Take ", Keys.chord(Keys.CONTROL, "b"), "plain", Keys.chord(Keys.CONTROL, "b"), " paper:");
        agent.see(TEXT).sendKeys(Keys.ENTER);
        agent.click("#replyPanel [data-mark=bullets]");
        agent.see(TEXT).sendKeys("A4", Keys.ENTER, "A5");
        assertThat(agent.see("#replyPanel [data-mark=bullets]").getDomAttribute("aria-pressed"))
                .isEqualTo("true");

        agent.see(TEXT).sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));

        agent.seeText(".thread .body li", "A5");
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.awaitPath("/portal");
            customer.open("/portal/requests/" + number);
            customer.seeText(".chat .body b", "plain");
            customer.seeText(".chat .body li", "A4");
        }
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void whatIsPastedIsCleaned() {
        agent.driver().executeScript("""
                const data = new DataTransfer();
                data.setData("text/html", "<style>p { color: red }</style><section><h1 class=x onclick=alert(1)>Paper</h1>"
                  + "<img src=x onerror=alert(1)><p style='color:red'>thick <a href='javascript:alert(1)'>here</a></p></section>");
                document.querySelector(arguments[0]).focus();
                document.querySelector(arguments[0])
                  .dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));""", TEXT);

        agent.seeText(TEXT + " h1", "Paper");
        var html = agent.see(TEXT).getDomProperty("innerHTML");
        assertThat(html).contains("thick").doesNotContain("img", "script", "onclick", "class", "style=", "color");
    }

    @Test
    void otherScriptsPutTextWhereTheCaretIs() {
        agent.write("#replyPanel", "Hello,");

        agent.driver()
                .executeScript(
                        "document.dispatchEvent(new CustomEvent('composer:insert', {detail: {html: '<b>there</b>'}}))");

        agent.seeText(TEXT, "Hello,there");
        agent.seeText(TEXT + " b", "there");
    }
}

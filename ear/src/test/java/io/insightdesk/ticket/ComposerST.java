package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An agent writes into a ticket. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposerST {

    private static final Duration SOON = Duration.ofSeconds(20);
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
        agent.press(TEXT, "Take ", Keys.chord(Keys.CONTROL, "b"), "plain", Keys.chord(Keys.CONTROL, "b"), " paper:");
        agent.press(TEXT, Keys.ENTER);
        agent.click("#replyPanel [data-mark=bullets]");
        agent.press(TEXT, "A4", Keys.ENTER, "A5");
        assertThat(agent.see("#replyPanel [data-mark=bullets]").getDomAttribute("aria-pressed"))
                .isEqualTo("true");
        draw("composer");

        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));

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
    void whoLeavesIsNotCalledBackByAnAnswerThatComesThen() {
        agent.driver().executeScript("""
                addEventListener("beforeunload", () => window.readAgain());
                location.assign("/agent/macros");""");

        agent.awaitPath("/agent/macros");
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

    @Test
    void aDraftIsFoundAgainOnAnotherMachineByItsAuthorAlone() {
        agent.write("#replyPanel", "Half a sentence");
        agent.click("#noteTab");
        agent.write("#notePanel", "Half a note");

        try (var elsewhere = Browser.of(desk, "acme", "ana@acme.test");
                var colleague = Browser.of(desk, "acme", "ben@acme.test")) {
            elsewhere.awaitPath("/agent");
            await().atMost(SOON).untilAsserted(() -> {
                elsewhere.open("/agent/tickets/" + number);
                elsewhere.seeText(TEXT, "Half a sentence");
                elsewhere.click("#noteTab");
                elsewhere.seeText("#notePanel [contenteditable]", "Half a note");
            });
            colleague.awaitPath("/agent");
            colleague.open("/agent/tickets/" + number);
            colleague.see(TEXT);
            assertThat(colleague.source()).doesNotContain("Half a");
        }
    }

    @Test
    void aDraftOfFilesAloneIsFoundAgain() throws IOException {
        var file = Files.writeString(Files.createTempDirectory("draft").resolve("manual.txt"), "Insert paper.");
        agent.driver()
                .findElement(By.cssSelector("#replyPanel input[type=file]"))
                .sendKeys(file.toString());
        agent.seeText("#replyPanel [data-uploads] li", "manual.txt");

        try (var elsewhere = Browser.of(desk, "acme", "ana@acme.test")) {
            elsewhere.awaitPath("/agent");
            await().atMost(SOON).untilAsserted(() -> {
                elsewhere.open("/agent/tickets/" + number);
                elsewhere.seeText("#replyPanel [data-uploads] li", "manual.txt");
            });
            assertThat(elsewhere.text(TEXT)).isBlank();
        }
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aReplyIsTakenBackBeforeItLeaves() {
        agent.write("#replyPanel", "For somebody else");
        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));
        agent.seeText(".thread .msg.pending", "For somebody else");
        agent.picture("composer-undo");

        agent.click("[data-undo]");

        agent.seeText(TEXT, "For somebody else");
        assertThat(agent.sees(".msg.pending")).isFalse();
        agent.press(TEXT, Keys.chord(Keys.CONTROL, "a"), "For you");
        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));
        await().atMost(SOON).until(() -> messages().contains("For you"));
        assertThat(messages()).doesNotContain("For somebody else");
        agent.seeText(".thread .msg:not(.pending)", "For you");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void whatIsTypedWhileAReplyIsTakenBackStaysBehindIt() {
        agent.write("#replyPanel", "The first half");
        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));
        agent.seeText(".thread .msg.pending", "The first half");

        agent.write("#replyPanel", "Typed just before");
        agent.driver().executeScript("document.querySelector('[data-undo]').click()");
        agent.write("#replyPanel", "Typed meanwhile");

        await().atMost(SOON).untilAsserted(() -> assertThat(agent.text(TEXT))
                .containsSubsequence("The first half", "Typed just before", "Typed meanwhile"));
        agent.open("/agent/tickets/" + number);
        agent.seeText(TEXT, "Typed meanwhile");
        assertThat(agent.text(TEXT)).containsSubsequence("The first half", "Typed just before", "Typed meanwhile");
        assertThat(agent.text(TEXT)).containsOnlyOnce("The first half").containsOnlyOnce("Typed just before");
        assertThat(messages()).doesNotContain("The first half");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aReplyPastSomebodyElsesIsHeldAndSentAnyway() {
        agent.write("#replyPanel", "It takes A4");
        newsComesTooLate();
        desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets/" + number + "/messages", Map.of("body", "I found out myself"));
        agent.click("#replyPanel .btn.primary");

        agent.seeText(".since", "I found out myself");
        agent.seeText("#replyPanel .btn.primary", "Send anyway");
        agent.seeText(TEXT, "It takes A4");
        agent.picture("composer-held");
        agent.click("#replyPanel .btn.primary");

        await().atMost(SOON).until(() -> messages().contains("It takes A4"));
    }

    @Test
    void aReplyThatWasNotSentIsToldOfAboveTheComposerUntilItIsClosedOrItsTicketOpened() {
        var held = number;
        agent.write("#replyPanel", "It takes A4");
        agent.click("#replyPanel .btn.primary");
        agent.see("#sending [data-undo]");
        desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets/" + held + "/messages", Map.of("body", "I found out myself"));
        openATicket();
        agent.seeText("#sending [data-returned]", "was not sent");
        agent.picture("composer-returned");

        assertThat(agent.driver()
                        .executeScript("return document.querySelector('#sending').getBoundingClientRect().bottom"
                                + " <= document.querySelector('#replyPanel').getBoundingClientRect().top"))
                .isEqualTo(true);
        agent.click("#sending [data-returned] [id$=dismiss]");
        await().atMost(SOON).until(() -> !agent.sees("#sending [data-returned]"));

        agent.open("/agent/tickets/" + held);
        agent.seeText(TEXT, "It takes A4");
        assertThat(agent.sees("#sending [data-returned]")).isFalse();
    }

    /** Wide tables scroll by themselves, and plain text keeps its columns. */
    @Test
    void wideTablesScrollInTheirMessageAndPlainTextKeepsItsColumns() {
        var cells = IntStream.range(0, 40)
                .mapToObj(cell -> "<td>cell" + cell + " value</td>")
                .collect(Collectors.joining());
        var api = desk.api("acme", "ana@acme.test");
        api.post(
                "/api/v1/tickets/" + number + "/messages",
                Map.of("bodyHtml", "<p>Stock</p><table><tr>" + cells + "</tr></table>"));
        api.post("/api/v1/tickets/" + number + "/messages", Map.of("body", "  a   b\n\tif (x) {\n\t    y();\n\t}"));
        agent.open("/agent/tickets/" + number);
        assertColumns(agent, ".thread");
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.awaitPath("/portal");
            customer.open("/portal/requests/" + number);
            assertColumns(customer, ".chat");
        }
    }

    private static void assertColumns(Browser browser, String where) {
        browser.see(where + " .body table");
        browser.picture("columns" + where.replace('.', '-'));
        assertThat(browser.driver()
                        .executeScript("const table = document.querySelector('" + where + " .body table');"
                                + "return [table.scrollWidth > table.clientWidth,"
                                + " table.querySelector('td').clientHeight < 70,"
                                + " document.documentElement.scrollWidth <= document.documentElement.clientWidth]"))
                .isEqualTo(List.of(true, true, true));
        assertThat(browser.driver()
                        .executeScript("return [...document.querySelectorAll('" + where + " .body.typed p')]"
                                + ".map((text) => text.innerText).find((text) => text.includes('if (x)'))"))
                .isEqualTo("  a   b\n\tif (x) {\n\t    y();\n\t}");
    }

    /** Also when the page is just being drawn anew, which defines these functions again. */
    private void newsComesTooLate() {
        agent.driver()
                .executeScript("for (const name of ['readAgain', 'readProperties'])"
                        + " Object.defineProperty(window, name, { value: () => {}, writable: false })");
    }

    @Test
    void theStatusIsRememberedAndTheListsNextTicketOpens() {
        var word = "walk" + UUID.randomUUID().toString().substring(0, 8);
        var carla = desk.api("acme", "carla@customer.test");
        for (var place : List.of("second", "first")) {
            carla.post("/api/v1/tickets", Map.of("subject", word + " " + place, "body", "Please walk"));
        }
        agent.open("/agent/tickets?q=" + word);
        agent.click("tr[data-rk] .subj a");
        agent.seeText("h1", "first");
        var first = agent.path().replaceFirst(".*/", "");
        agent.see(TEXT);
        agent.type("[id='reply:then']", "pending");
        agent.write("#replyPanel", "Send us a page");

        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));

        agent.seeText("h1", "second");
        agent.seeText(".toast", first);
        assertThat(agent.value("[id='reply:then']")).isEqualTo("pending");
        await().atMost(SOON).until(() -> carla.get("/api/v1/tickets/" + first)
                .json()
                .get("status")
                .getAsString()
                .equals("pending"));
        agent.type("[id='reply:then']", "");
    }

    @Test
    void aReplyEndsInAStatusOfTheTenantsAsFarAsTheTicketMayGoThere() {
        assertThat(afterSending()).contains("pending", "supplier", "workshop").doesNotContain("open", "closed");
        agent.type("[id='reply:then']", "supplier");
        agent.write("#replyPanel", "We have ordered the part");

        agent.press(TEXT, Keys.chord(Keys.CONTROL, Keys.ENTER));

        await().atMost(SOON).until(() -> messages().contains("We have ordered the part"));
        agent.seeText("#head .pill.hold", "Waiting for supplier");
        await().atMost(SOON)
                .until(() -> afterSending().contains("open") && !afterSending().contains("supplier"));
        agent.type("[id='reply:then']", "");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void aStatusThatIsChosenWhileThePageIsReadingGoesWithTheReply() {
        agent.write("#replyPanel", "Which printer is it?");
        agent.driver().executeScript("""
                readProperties();
                const then = document.getElementById('reply:then');
                then.value = 'pending';
                then.dispatchEvent(new Event('change', { bubbles: true }));
                document.querySelector('#replyPanel .btn.primary').click();""");

        agent.seeText("#head .pill.pending", "Pending");
        agent.type("[id='reply:then']", "");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void theChoicesFollowAStatusThatIsSetAtTheSide() {
        agent.pick("[id='properties:status']", "Pending");

        await().atMost(SOON)
                .until(() -> afterSending().contains("open") && !afterSending().contains("pending"));
        assertThat(agent.complaints()).isEmpty();
    }

    /** The statuses that a reply may bring. */
    @SuppressWarnings("unchecked")
    private List<String> afterSending() {
        return (List<String>) agent.driver()
                .executeScript(
                        "return [...document.getElementById('reply:then').options].map((option) => option.value)");
    }

    @Test
    void aColleagueIsMentionedWithTheKeyboard() {
        agent.click("#noteTab");
        var note = agent.see("#notePanel [contenteditable]");
        note.sendKeys("Do you know this, @Be");
        agent.seeText("#mentioned [aria-selected=true]", "Ben");
        agent.picture("composer-mention");
        note.sendKeys(Keys.ENTER);
        agent.seeText("#notePanel [data-mention]", "@Ben");
        note.sendKeys("?", Keys.chord(Keys.CONTROL, Keys.ENTER));

        agent.seeText(".msg.note [data-mention]", "@Ben");
        agent.seeText(".msg.note .body", "?");
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void colleaguesAtTheSameTicketSeeEachOther() {
        try (var colleague = Browser.of(desk, "acme", "ben@acme.test")) {
            colleague.awaitPath("/agent");
            colleague.open("/agent/tickets/" + number);
            agent.seeText(".here", "Ben");

            colleague.see(TEXT);
            colleague.write("#replyPanel", "I take it");

            agent.seeText(".here", "is typing");
            colleague.open("/agent/tickets");
            await().atMost(SOON).until(() -> !agent.sees(".here:not(:empty)"));
        }
    }

    /** Wide, dark, and on a phone. */
    private void draw(String name) {
        agent.picture(name);
        agent.driver().executeScript("document.documentElement.dataset.theme = 'dark'");
        agent.picture(name + "-dark");
        agent.driver().executeScript("document.documentElement.dataset.theme = 'light'");
        agent.resize(390, 844);
        agent.picture(name + "-narrow");
        agent.resize(1440, 900);
    }

    private String messages() {
        return desk.api("acme", "carla@customer.test")
                .get("/api/v1/tickets/" + number + "/messages")
                .body();
    }
}

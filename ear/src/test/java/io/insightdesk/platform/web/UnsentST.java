package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.LockedTable;
import io.insightdesk.system.PageVisitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What is typed is not lost with the page, the server's memory or the sign-in, and is not sent twice either. */
@ExtendWith(DeskExtension.class)
class UnsentST {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CARLA = "carla@customer.test";
    private static final String SUBJECT = "[id='form:subject']";
    private static final String BODY = "[id='form:body']";
    private static final String TEXT = "Two lines\nof what went wrong";

    private final Desk desk;
    private String subject;

    UnsentST(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void chooseASubject() {
        subject = "unsent" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aRequestIsSentOnceAfterTheServerForgotThePage() {
        try (var customer = typing(CARLA)) {
            customer.driver().manage().deleteCookieNamed("JSESSIONID");
            customer.click("[id='form:send']");
            customer.see("[data-expired]");
            assertThat(customer.text("main")).contains("Nothing was sent").doesNotContain("long time");
            customer.click("[data-expired]");

            seeKept(customer);
            draw(customer, "unsent");
            customer.click("[id='form:send']");

            customer.awaitPath("/portal/requests/");
            assertThat(found()).isEqualTo(1);
            customer.open("/portal/new");
            customer.see(SUBJECT);
            assertThat(customer.value(SUBJECT)).isEmpty();
            assertThat(customer.sees(".unsent")).isFalse();
            assertThat(customer.complaints()).isEmpty();
        }
    }

    @Test
    void aRequestIsSentOnceAfterTheDatabaseGaveItUp() {
        try (var customer = typing(CARLA)) {
            LockedTable.during(desk, "message", () -> customer.click("[id='form:send']"));
            customer.seeText("h1", "Temporarily unavailable");
            customer.open("/portal/new");

            seeKept(customer);
            customer.click("[id='form:send']");

            customer.awaitPath("/portal/requests/");
            assertThat(found()).isEqualTo(1);
        }
    }

    @Test
    void aRequestIsSentOnceAfterSigningInAnew() {
        try (var customer = typing(CARLA)) {
            PageVisitor.of(desk, "acme", CARLA).signOutEverywhere();
            customer.click("[id='form:send']");
            customer.awaitPath("/login");
            customer.type("input[type=email]", CARLA);
            customer.type("input[type=password]", Desk.PASSWORD);
            customer.click("main button[type=submit]");
            customer.awaitPath("/portal/new");

            seeKept(customer);
            customer.click("[id='form:send']");

            customer.awaitPath("/portal/requests/");
            assertThat(found()).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseSeesItAndSigningOutForgetsIt() {
        try (var browser = typing(CARLA)) {
            browser.open("/logout");
            browser.click("main button[type=submit]");
            browser.awaitPath("/login");
            assertThat(kept(browser)).isZero();

            browser.signIn("carl@customer.test", Desk.PASSWORD);
            browser.awaitPath("/portal");
            browser.open("/portal/new");
            assertThat(browser.value(SUBJECT)).isEmpty();
        }
    }

    @Test
    void itCanBeThrownAway() {
        try (var customer = typing(CARLA)) {
            customer.driver().navigate().refresh();
            seeKept(customer);

            customer.click("[data-discard]");

            await().atMost(SOON).until(() -> !customer.sees(".unsent"));
            await().atMost(SOON).until(() -> customer.value(SUBJECT).isEmpty());
            assertThat(kept(customer)).isZero();
        }
    }

    @Test
    void aFormOfAnAdminIsKeptToo() {
        try (var admin = Browser.of(desk, "acme", "olga@acme.test")) {
            admin.awaitPath("/agent");
            admin.open("/admin/organisations");
            admin.type(".asking input.in", subject);
            awaitKept(admin);
            PageVisitor.of(desk, "acme", "olga@acme.test").signOutEverywhere();
            admin.click(".asking [type=submit]");
            admin.awaitPath("/login");
            admin.type("input[type=email]", "olga@acme.test");
            admin.type("input[type=password]", Desk.PASSWORD);
            admin.click("main button[type=submit]");
            admin.awaitPath("/admin/organisations");

            admin.see(".unsent");
            assertThat(admin.value(".asking input.in")).isEqualTo(subject);
        }
    }

    @Test
    void aFormWithoutScriptsOfFacesIsKeptWhenTheDatabaseGaveItUp() {
        try (var guest = Browser.open(desk, "acme")) {
            guest.open("/request/new");
            guest.type("#subject", subject);
            guest.type("#message", TEXT);
            guest.type("#name", "Gus");
            guest.type("#email", subject + "@guest.test");
            awaitKept(guest);
            LockedTable.during(desk, "message", () -> guest.click("main button[type=submit]"));
            guest.seeText("h1", "Temporarily unavailable");
            guest.open("/request/new");

            guest.see(".unsent");
            assertThat(guest.value("#subject")).isEqualTo(subject);
            assertThat(guest.value("#message")).isEqualTo(TEXT);
        }
    }

    @Test
    void anAgentsReplyStandsInTheComposerAndThePageSaysThatItWasNotSent() {
        var number = desk.api("acme", CARLA)
                .post("/api/v1/tickets", Map.of("subject", subject, "body", TEXT))
                .json()
                .get("number")
                .getAsString();
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.awaitPath("/agent");
            agent.open("/agent/tickets/" + number);
            var text = "#replyPanel [contenteditable]";
            agent.write("#replyPanel", "Not lost");
            agent.driver().manage().deleteCookieNamed("JSESSIONID");
            agent.press(text, Keys.chord(Keys.CONTROL, Keys.ENTER));

            agent.see("#replyPanel .unsent");
            agent.seeText(text, "Not lost");
            draw(agent, "unsent-reply");
            assertThat(agent.driver()
                            .executeScript("return document.querySelector('#replyPanel .unsent pre') !== null"))
                    .as("no other script takes the notice for its own")
                    .isEqualTo(true);
            agent.press(text, Keys.chord(Keys.CONTROL, Keys.ENTER));

            await().atMost(SOON).until(() -> messages(number).contains("Not lost"));
            assertThat(messages(number)).containsOnlyOnce("\"body\":\"Not lost\"");
        }
    }

    /** Typed and sent within a second, so that no draft was saved: with the session, nothing else had it. */
    @ParameterizedTest
    @CsvSource({
        "carla@customer.test, /portal/requests/, [id='composer:body'], .unsent",
        "ana@acme.test, /agent/tickets/, #replyPanel [contenteditable], #replyPanel .unsent"
    })
    void whatWasSentAsTheSessionEndedIsThereAfterSigningIn(String email, String path, String text, String notice) {
        var number = desk.api("acme", CARLA)
                .post("/api/v1/tickets", Map.of("subject", subject, "body", TEXT))
                .json()
                .get("number")
                .getAsString();
        try (var browser = Browser.of(desk, "acme", email)) {
            browser.awaitPath(email.equals(CARLA) ? "/portal" : "/agent");
            browser.open(path + number);
            browser.see(text);
            browser.driver().manage().deleteAllCookies();
            browser.press(text, "Sent at once", Keys.chord(Keys.CONTROL, Keys.ENTER));

            browser.awaitPath("/login");
            browser.seeText("[data-kept]", "Your session has ended");
            draw(browser, "unsent-sign-in");
            browser.type("input[type=email]", email);
            browser.type("input[type=password]", Desk.PASSWORD);
            browser.click("main button[type=submit]");
            browser.awaitPath(path);

            browser.seeText(notice, "It has not been sent yet");
            assertThat(messages(number)).doesNotContain("Sent at once");
            browser.press(text, Keys.chord(Keys.CONTROL, Keys.ENTER));
            await().atMost(SOON).until(() -> messages(number).contains("Sent at once"));
        }
    }

    private Browser typing(String email) {
        var customer = Browser.of(desk, "acme", email);
        customer.awaitPath("/portal");
        customer.open("/portal/new");
        customer.type(SUBJECT, subject);
        customer.type(BODY, TEXT);
        awaitKept(customer);
        return customer;
    }

    private void seeKept(Browser customer) {
        customer.seeText(".unsent", "It has not been sent yet");
        assertThat(customer.value(SUBJECT)).isEqualTo(subject);
        assertThat(customer.value(BODY)).isEqualTo(TEXT);
    }

    private void awaitKept(Browser browser) {
        await().atMost(SOON).until(() -> browser.driver()
                .executeScript("return JSON.stringify(sessionStorage).includes(arguments[0])", subject)
                .equals(true));
    }

    private static long kept(Browser browser) {
        return (Long) browser.driver()
                .executeScript("return Object.keys(sessionStorage).filter((key) => key.startsWith('unsent:')).length");
    }

    private int found() {
        return desk.api("acme", CARLA)
                .get("/api/v1/tickets?q=" + subject)
                .json()
                .getAsJsonArray("data")
                .size();
    }

    private String messages(String number) {
        return desk.api("acme", CARLA)
                .get("/api/v1/tickets/" + number + "/messages")
                .body();
    }

    /** Wide and on a phone. */
    private static void draw(Browser browser, String name) {
        browser.picture(name);
        browser.resize(390, 844);
        browser.picture(name + "-narrow");
        browser.resize(1440, 900);
    }
}

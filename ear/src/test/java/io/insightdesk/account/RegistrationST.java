package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.Registration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer gets an account: name and address, the mail's link, a password, signed in. */
@ExtendWith(DeskExtension.class)
class RegistrationST {

    private final Desk desk;

    RegistrationST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whoReadsTheMailChoosesThePasswordAndIsSignedIn() {
        var email = "new-" + UUID.randomUUID() + "@customer.test";
        try (var browser = Browser.open(desk, "acme")) {
            Registration.register(browser, "Zoë 😀", email);
            assertThat(desk.api("acme")
                            .post("/api/v1/auth/token", Map.of("email", email, "password", "correct horse battery"))
                            .status())
                    .isEqualTo(401);

            var link = Registration.linkMailedTo(desk, email);
            browser.open(link);
            browser.type("#password", "short");
            browser.driver().executeScript("document.querySelector('main form').noValidate = true");
            browser.click("main button[type=submit]");
            browser.seeText("#passwordWrong", "at least 12 characters");
            browser.type("#password", "correct horse battery");
            browser.click("main button[type=submit]");

            browser.awaitPath("/portal");
            assertThat(browser.complaints()).isEmpty();
            var me = desk.api("acme")
                    .signedInAs(email, "correct horse battery")
                    .get("/api/v1/me")
                    .json();
            assertThat(me.get("name").getAsString()).isEqualTo("Zoë 😀");
            assertThat(me.get("role").getAsString()).isEqualTo("customer");

            browser.open(link);
            browser.seeText("h1", "no longer valid");
        }
    }

    @Test
    void addressThatHasAnAccountGetsTheSameAnswer() {
        try (var browser = Browser.open(desk, "acme")) {
            Registration.register(browser, "Not Ben", "ben@acme.test");

            assertThat(desk.api("acme", "ben@acme.test")
                            .get("/api/v1/me")
                            .json()
                            .get("name")
                            .getAsString())
                    .startsWith("Ben");
        }
    }

    @Test
    void badInputIsSaidAtItsField() {
        try (var browser = Browser.open(desk, "acme")) {
            browser.open("/register");
            browser.driver().executeScript("document.querySelector('main form').noValidate = true");
            browser.type("#email", "nobody@nowhere");
            browser.click("main button[type=submit]");

            browser.seeText("#nameWrong", "This field is required.");
            browser.seeText("#emailWrong", "Must be an e-mail address.");
            assertThat(browser.value("#email")).isEqualTo("nobody@nowhere");
        }
    }
}

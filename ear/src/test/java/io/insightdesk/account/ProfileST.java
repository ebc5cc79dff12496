package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.Registration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The own profile, and what to do when the password is forgotten. */
@ExtendWith(DeskExtension.class)
class ProfileST {

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "another horse battery";

    private final Desk desk;

    ProfileST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void whatIsSavedIsSeenAtOnce() {
        try (var browser = Browser.open(desk, "acme")) {
            registered(browser);
            browser.open("/profile");

            browser.type("[id='person:name']", "");
            browser.click("[id='person:save']");
            browser.seeText("[id='person:nameMessage']", "This field is required.");

            browser.type("[id='person:name']", "Nora Nova");
            browser.type("[id='person:language']", "de");
            browser.type("[id='person:timeZone']", "Asia/Tokyo");
            browser.click("[id='person:save']");

            browser.seeText("[role=status]", "Gespeichert");
            assertThat(browser.see("html").getDomAttribute("lang")).isEqualTo("de");
            assertThat(browser.value("[id='person:timeZone']")).isEqualTo("Asia/Tokyo");
            browser.open("/portal");
            browser.seeText("h1", "Nora");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aNewPasswordSignsTheOtherBrowserOut() {
        try (var here = Browser.open(desk, "acme");
                var there = Browser.open(desk, "acme")) {
            var email = registered(here);
            there.signIn(email, PASSWORD);
            there.awaitPath("/portal");

            here.open("/profile");
            here.type("[id='password:present']", "not this one at all");
            here.type("[id='password:wanted']", OTHER);
            here.click("[id='password:save']");
            here.seeText("[id='password:presentMessage']", "password is not correct");
            assertThat(here.source()).doesNotContain(OTHER).doesNotContain("not this one");
            here.type("[id='password:present']", PASSWORD);
            here.type("[id='password:wanted']", OTHER);
            here.click("[id='password:save']");
            here.seeText("[role=status]", "Saved");

            there.open("/portal");
            there.awaitPath("/login");
            there.signIn(email, OTHER);
            there.awaitPath("/portal");
        }
    }

    @Test
    void aSignInElsewhereIsEndedFromTheList() {
        try (var here = Browser.open(desk, "acme");
                var there = Browser.open(desk, "acme")) {
            var email = registered(here);
            there.signIn(email, PASSWORD);
            there.awaitPath("/portal");

            here.open("/profile");
            here.seeText(".signins", "Chrome on Linux");
            here.click(".signins [type=submit]");
            here.seeText("[role=status]", "Saved");

            assertThat(here.sees(".signins [type=submit]")).isFalse();
            there.open("/portal");
            there.awaitPath("/login");
        }
    }

    @Test
    void agentsHaveTheSamePageInTheirFrame() {
        try (var agent = Browser.of(desk, "acme", "ben@acme.test")) {
            agent.awaitPath("/agent");
            agent.open("/profile");

            agent.see("nav.rail");
            assertThat(agent.value("[id='person:name']")).startsWith("Ben");
        }
    }

    @Test
    void whoHasForgottenThePasswordChoosesAnotherByMail() {
        try (var browser = Browser.open(desk, "acme");
                var other = Browser.open(desk, "acme")) {
            var email = registered(other);
            browser.open("/login");
            browser.click("a[href$='/forgotten']");
            browser.type("#email", email);
            browser.click("main button[type=submit]");
            browser.seeText("[role=status]", "on its way");

            var link = Registration.resetLinkMailedTo(desk, email);
            browser.open(link);
            browser.seeText(".lead", "signed out everywhere");
            browser.type("#password", OTHER);
            browser.click("main button[type=submit]");
            browser.awaitPath("/portal");

            other.open("/portal");
            other.awaitPath("/login");
            browser.open(link);
            browser.seeText("h1", "no longer valid");
        }
    }

    @Test
    void anUnknownAddressGetsTheSameAnswer() {
        try (var browser = Browser.open(desk, "acme")) {
            browser.open("/forgotten");
            browser.type("#email", "nobody-" + UUID.randomUUID() + "@customer.test");
            browser.click("main button[type=submit]");

            browser.seeText("[role=status]", "on its way");
        }
    }

    /**
     * A new customer, signed in with {@link #PASSWORD}.
     *
     * @return the address
     */
    private String registered(Browser browser) {
        var email = "profile-" + UUID.randomUUID() + "@customer.test";
        Registration.register(browser, "Nora", email);
        browser.open(Registration.linkMailedTo(desk, email));
        browser.type("#password", PASSWORD);
        browser.click("main button[type=submit]");
        browser.awaitPath("/portal");
        return email;
    }
}

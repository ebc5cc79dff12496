package io.insightdesk.guest;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.GuestRequests;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request without an account, from the public form to the answer and back. */
@ExtendWith(DeskExtension.class)
class GuestRequestST {

    private final Desk desk;

    GuestRequestST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void aGuestAsksReadsTheAnswerAndWritesAgain() {
        var email = "guest-" + UUID.randomUUID() + "@guest.test";
        var subject = "No account " + System.nanoTime();
        var ana = desk.api("acme", "ana@acme.test");
        try (var guest = Browser.open(desk, "acme")) {
            guest.open("/login");
            guest.click("a[href$='/request/new']");
            GuestRequests.send(guest, "Gustav Gast", email, subject);
            var link = GuestRequests.linkMailedTo(desk, email, "We have received your request");

            var path = "/api/v1/tickets/" + number(subject);
            var file = ana.upload(path + "/attachments?name=plug.txt", "A drawing of a plug".getBytes())
                    .json()
                    .get("id")
                    .getAsString();
            ana.post(path + "/messages", Map.of("body", "Is it plugged in?", "attachments", List.of(file)));
            ana.post(path + "/messages", Map.of("body", "He never plugs it in", "visibility", "internal"));
            assertThat(GuestRequests.linkMailedTo(desk, email, "Is it plugged in?"))
                    .isEqualTo(link);

            guest.open(link);
            guest.seeText(".chat", "Is it plugged in?");
            assertThat(guest.source()).doesNotContain("He never plugs it in");
            guest.seeText(".files .name", "plug.txt");
            var address = URI.create(guest.see(".files a").getDomProperty("href"));
            var led = desk.api("acme").get(address.getRawPath() + "?" + address.getRawQuery());
            assertThat(led.status()).isEqualTo(303);
            assertThat(desk.api("acme").get(led.header("Location")).body()).isEqualTo("A drawing of a plug");
            assertThat(desk.api("acme")
                            .get(address.getRawPath() + "?token=old&id=" + file)
                            .status())
                    .isEqualTo(404);
            guest.type("#body", "It was not. Thank you!");
            guest.click("main button[type=submit]");

            guest.seeText("[role=status]", "We have received your reply");
            guest.seeText(".chat .mine", "It was not. Thank you!");
            assertThat(ana.get(path + "/messages").body()).contains("It was not. Thank you!");
            assertThat(guest.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        try (var guest = Browser.open(desk, "acme")) {
            guest.open("/request/new");
            guest.driver().executeScript("document.querySelector('main form').noValidate = true");
            guest.type("#subject", "Kept");
            guest.type("#email", "nobody@nowhere");
            guest.click("main button[type=submit]");

            guest.seeText("#messageWrong", "This field is required.");
            guest.seeText("#emailWrong", "Must be an e-mail address.");
            assertThat(guest.value("#subject")).isEqualTo("Kept");
        }
    }

    @Test
    void theFormAsksWhatCustomersMayFillIn() {
        var email = "guest-" + UUID.randomUUID() + "@guest.test";
        var subject = "Own fields " + System.nanoTime();
        try (var guest = Browser.open(desk, "acme")) {
            guest.open("/request/new");
            guest.type("#subject", subject);
            assertThat(guest.sees("[data-key=serial]")).isFalse();
            guest.pick("[data-key=device] select", "Laptop");
            guest.see("[data-key=serial] input");
            assertThat(guest.source()).doesNotContain("Refund", "Under warranty");
            guest.pick("#form", "An invoice or an order");
            guest.see("[data-key=invoice] input");
            assertThat(guest.value("#subject")).isEqualTo(subject);
            assertThat(guest.sees("[data-key=device]")).isFalse();
            guest.pick("#form", "Something does not work");
            guest.pick("[data-key=device] select", "Printer");
            guest.type("[data-key=serial] input", "PX-77");
            guest.picture("guest-request-fields");
            guest.driver().executeScript("document.querySelector('main form').noValidate = true");
            guest.click("main button[type=submit]");
            guest.seeText("#messageWrong", "This field is required.");
            assertThat(guest.value("[data-key=serial] input")).isEqualTo("PX-77");
            guest.type("#message", "It jams.");
            guest.type("#name", "Gustav Gast");
            guest.type("#email", email);
            guest.click("main button[type=submit]");
            guest.seeText("h1", "We have received your request");
            assertThat(guest.complaints()).isEmpty();
        }
        var ticket = desk.api("acme", "ana@acme.test").get("/api/v1/tickets/" + number(subject));
        assertThat(ticket.body()).contains("\"serial\":\"PX-77\"", "\"device\":\"printer\"");
    }

    @Test
    void aTenantThatWantsNoGuestsHasNoSuchPage() {
        assertThat(desk.api("acme").get("/request/new").status()).isEqualTo(200);
        assertThat(desk.api("globex").get("/request/new").status()).isEqualTo(404);
        assertThat(desk.api("globex").get("/login").body()).doesNotContain("/request/new");
    }

    private String number(String subject) {
        var found = desk.api("acme", "ana@acme.test")
                .get("/api/v1/tickets?q=" + subject.replace(' ', '+'))
                .json()
                .getAsJsonArray("data");
        assertThat(found).hasSize(1);
        return found.get(0).getAsJsonObject().get("number").getAsString();
    }
}

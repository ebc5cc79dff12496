package io.insightdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What lies in people's mailboxes after a ticket came in and was answered. */
@ExtendWith(DeskExtension.class)
class TicketMailST {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void customerAndDeskAreToldAndNotesStayInside(Desk desk) {
        var subject = "Mail " + System.nanoTime();
        var customer = desk.api("acme", "carl@customer.test");
        var agent = desk.api("acme", "ana@acme.test");

        var ticket = customer.post("/api/v1/tickets", Map.of("subject", subject, "body", "Please help <b>me</b>"))
                .json();
        var path = "/api/v1/tickets/" + ticket.get("number").getAsString();
        awaitMail(desk, "carl@customer.test", subject);
        awaitMail(desk, "ben@acme.test", subject);

        agent.post(path + "/messages", Map.of("body", "A note that stays inside", "visibility", "internal"));
        agent.post(path + "/messages", Map.of("body", "An answer that goes out"));
        awaitMail(desk, "carl@customer.test", "An answer that goes out");

        assertThat(mailbox(desk, "carl@customer.test")).doesNotContain("A note that stays inside");
        assertThat(mailbox(desk, "gina@globex.test")).doesNotContain(subject);
    }

    private static void awaitMail(Desk desk, String address, String words) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(mailbox(desk, address)).contains(words));
    }

    private static String mailbox(Desk desk, String address) {
        var request = HttpRequest.newBuilder(
                        URI.create(desk.stack().services().mail().mailsOf(address)))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}

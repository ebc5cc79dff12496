package io.insightdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Api;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.MailReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links and threads of mails, who gets which, and a mail server that was away. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailDeliveryST {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CARLA = "carla@customer.test";
    private static final String ANA = "ana@acme.test";
    private static final String BEN = "ben@acme.test";

    private Desk desk;
    private MailReader mails;
    private Api carla;
    private Api ana;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        mails = new MailReader(desk);
        carla = desk.api("acme", CARLA);
        ana = desk.api("acme", ANA);
    }

    @Test
    void customerAndAgentsAreToldOfANewTicketAndOtherTenantsAreNot() {
        var number = submit("Mail of a new ticket");

        await().atMost(PATIENCE).until(() -> count(CARLA, number) == 1 && count(ANA, number) == 1);
        await().atMost(PATIENCE).until(() -> count(BEN, number) == 1);
        assertThat(count("gina@globex.test", number)).isZero();
        assertThat(mails.mailsTo(CARLA, "[" + number + "]").get(0))
                .contains("multipart/alternative", "Auto-Submitted: auto-generated", "/portal/requests/" + number);
        assertThat(mails.mailsTo(ANA, "[" + number + "]").get(0)).contains("/agent/tickets/" + number);
    }

    @Test
    void aReplyGoesToTheOtherSideInTheSameThreadAndANoteToNobody() {
        var number = submit("Mail of replies");
        await().atMost(PATIENCE).until(() -> count(CARLA, number) == 1 && count(ANA, number) == 1);
        assertThat(ana.post(route(number, "assign"), Map.of("agent", "me")).status())
                .isEqualTo(200);

        post(ana, number, "a word among us", "internal");
        post(ana, number, "We look at it.", "public");
        await().atMost(PATIENCE).until(() -> count(CARLA, number) == 2);
        post(carla, number, "Thank you!", "public");
        await().atMost(PATIENCE).until(() -> count(ANA, number) == 2);

        var first = mails.mailsTo(CARLA, "[" + number + "]").get(0);
        var answer = mails.mailsTo(CARLA, "[" + number + "]").get(1);
        assertThat(answer).contains("We look at it.").doesNotContain("a word among us");
        assertThat(header(answer, "In-Reply-To")).isEqualTo(header(first, "Message-ID"));
        assertThat(count(CARLA, number)).isEqualTo(2);
        assertThat(count(BEN, number)).isEqualTo(1);
        assertThat(mails.mailsTo(BEN, "a word among us")).isEmpty();
    }

    @Test
    void aMailThatTheServerDidNotTakeIsSentWhenItIsBack() {
        var server = desk.stack().services().mail();
        server.stop();
        String number;
        try {
            number = submit("Mail while the server is away");
        } finally {
            server.start();
        }

        await().atMost(PATIENCE).until(() -> count(CARLA, number) == 1);
    }

    private String submit(String subject) {
        var answer = carla.post("/api/v1/tickets", Map.of("subject", subject, "body", "Please help"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("number").getAsString();
    }

    private static void post(Api person, String number, String body, String visibility) {
        var answer = person.post(route(number, "messages"), Map.of("body", body, "visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private int count(String address, String number) {
        return mails.mailsTo(address, "[" + number + "]").size();
    }

    private static String route(String number, String what) {
        return "/api/v1/tickets/" + number + "/" + what;
    }

    private static String header(String mail, String name) {
        return mail.lines()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .map(line -> line.substring(name.length() + 2))
                .orElseThrow();
    }
}

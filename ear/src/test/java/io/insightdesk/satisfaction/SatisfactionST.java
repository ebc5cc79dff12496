package io.insightdesk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.Resolution;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A solved request is rated: by the mail's link without a sign-in, on the request's page, or by the API. */
@ExtendWith(DeskExtension.class)
class SatisfactionST {

    private final Desk desk;

    SatisfactionST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void theMailsLinkTakesOneRatingWithoutASignIn() {
        var ticket = Resolution.solved(desk);
        var number = ticket.get("number").getAsString();
        var link = Resolution.ratingLink(desk, ticket);
        try (var customer = Browser.open(desk, "acme");
                var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.awaitPath("/agent");
            agent.open("/agent/tickets/" + number);
            agent.seeText("aside.props", "Not rated yet");

            customer.open(link);
            customer.type("#comment", "Quick & friendly <3");
            customer.click("button[value=good]");
            customer.seeText("h1", "Thank you");
            assertThat(customer.complaints()).isEmpty();

            agent.seeText(".rated.good", "Good");
            agent.seeText("blockquote.rated", "Quick & friendly <3");
            agent.seeText("[data-conversation]", "rated the resolution: Good");
            customer.open(link);
            customer.seeText("h1", "Thank you");
            assertThat(customer.sees("button[value=good]")).isFalse();
        }
        var satisfaction = desk.api("acme", "ana@acme.test")
                .get("/api/v1/tickets/" + number)
                .json()
                .getAsJsonObject("satisfaction");
        assertThat(satisfaction.get("rating").getAsString()).isEqualTo("good");
        assertThat(satisfaction.getAsJsonObject("assignee").get("name").getAsString())
                .startsWith("Ana");
    }

    @Test
    void theRequestsPageAsksToo() {
        var number = Resolution.solved(desk).get("number").getAsString();
        try (var customer = Browser.of(desk, "acme", "carl@customer.test")) {
            customer.awaitPath("/portal");
            customer.open("/portal/requests/" + number);

            customer.type("#satisfaction textarea", "It broke again");
            customer.click("#satisfaction .rating.bad");

            customer.seeText("#satisfaction [role=status]", "You said: Bad");
            assertThat(customer.sees("#satisfaction textarea")).isFalse();
            assertThat(customer.complaints()).isEmpty();
        }
    }

    @Test
    void theApiTakesOneRatingOfWhoAsked() {
        var ticket = Resolution.solved(desk);
        var path = "/api/v1/tickets/" + ticket.get("number").getAsString() + "/satisfaction";
        var rating = Map.of("rating", "good", "comment", "Fine");
        var carl = desk.api("acme", "carl@customer.test");

        assertThat(desk.api("acme", "ana@acme.test").post(path, rating).status())
                .isEqualTo(403);
        assertThat(desk.api("acme", "carla@customer.test").post(path, rating).status())
                .isEqualTo(404);
        assertThat(carl.post(path, Map.of("rating", "great")).status()).isEqualTo(422);
        assertThat(carl.post(path, rating).json().get("rating").getAsString()).isEqualTo("good");
        assertThat(carl.post(path, rating).status()).isEqualTo(409);
    }
}

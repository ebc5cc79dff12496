package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may open the pages' push connection, what it tells, and when it ends. */
@ExtendWith(DeskExtension.class)
class PushST {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CONNECTED = "{\"kind\":\"connected\"";
    private static final String SIGNED_OUT = "{\"kind\":\"signedOut\"}";

    private final Desk desk;
    private final String here;

    PushST(Desk desk) {
        this.desk = desk;
        this.here = desk.address("acme", "").toString();
    }

    @Test
    void pagesOfOtherSitesAndProgramsWithoutOriginAreRefused() {
        var ana = PageVisitor.of(desk, "acme", "ana@acme.test");

        assertThat(List.of("http://evil.test", "null", "", here.replace("http:", "https:"), here + "0"))
                .allSatisfy(origin -> assertThat(refusal(ana, "acme", origin)).isEqualTo(403));
    }

    @Test
    void whoIsNotSignedInToThisTenantIsRefused() {
        var greta = PageVisitor.of(desk, "globex", "greta@customer.test");
        var old = PageVisitor.of(desk, "acme", "carl@customer.test");
        old.signOutEverywhere();

        assertThat(refusal(new PageVisitor(desk, "acme"), "acme", here)).isEqualTo(403);
        assertThat(refusal(greta, "acme", here)).isEqualTo(403);
        assertThat(refusal(old, "acme", here)).isEqualTo(403);
    }

    @Test
    void eachHearsOfTheOwnTenantAlone() {
        var ana = open("acme", "ana@acme.test");
        var carla = open("acme", "carla@customer.test");
        var gina = open("globex", "gina@globex.test");

        var foreign = submit("globex", "greta@customer.test");
        var own = submit("acme", "carla@customer.test");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(gina.heard).anyMatch(news -> news.contains(foreign));
            assertThat(ana.heard).anyMatch(news -> news.contains(own));
            assertThat(carla.heard).anyMatch(news -> news.contains(own));
        });
        assertThat(ana.heard).noneMatch(news -> news.contains(foreign));
        assertThat(carla.heard).noneMatch(news -> news.contains(foreign));
        assertThat(gina.heard).noneMatch(news -> news.contains(own));
    }

    /** Its page may have been drawn before that: it reads again, if it is older than the news. */
    @Test
    void whoConnectsIsToldHowLongAgoThereWasNews() {
        submit("acme", "carla@customer.test");
        var ana = open("acme", "ana@acme.test");

        assertThat(ana.heard).anyMatch(news -> news.matches("\\{\"kind\":\"connected\",\"newsAgoMillis\":\\d{1,5}}"));
    }

    @Test
    void itEndsWithItsSignIn() {
        var here = open("acme", "ben@acme.test");
        var elsewhere = open("acme", "ben@acme.test");
        var ana = open("acme", "ana@acme.test");

        PageVisitor.of(desk, "acme", "ben@acme.test").signOutEverywhere();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(here.heard).contains(SIGNED_OUT);
            assertThat(elsewhere.heard).contains(SIGNED_OUT);
        });
        var ticket = submit("acme", "carla@customer.test");

        await().atMost(SOON).untilAsserted(() -> assertThat(ana.heard).anyMatch(news -> news.contains(ticket)));
        assertThat(here.heard).endsWith(SIGNED_OUT);
        assertThat(elsewhere.heard).endsWith(SIGNED_OUT);
    }

    private int refusal(PageVisitor visitor, String host, String origin) {
        var refused = catchThrowableOfType(CompletionException.class, () -> visitor.connect(host, origin, new Page())
                .join());
        assertThat(refused).as("refusal of %s", origin).hasCauseInstanceOf(WebSocketHandshakeException.class);
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private Page open(String tenant, String email) {
        var page = new Page();
        var origin = desk.address(tenant, "").toString();
        PageVisitor.of(desk, tenant, email).connect(tenant, origin, page).join();
        await().atMost(SOON).untilAsserted(() -> assertThat(page.heard).anyMatch(news -> news.startsWith(CONNECTED)));
        return page;
    }

    private String submit(String tenant, String email) {
        return desk.api(tenant, email)
                .post("/api/v1/tickets", Map.of("subject", "Push", "body", "Do you hear me?"))
                .json()
                .get("id")
                .getAsString();
    }

    private static final class Page implements WebSocket.Listener {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            return WebSocket.Listener.super.onText(socket, text, last);
        }
    }
}

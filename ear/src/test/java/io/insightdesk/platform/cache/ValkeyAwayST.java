package io.insightdesk.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.localstack.ValkeyServer;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

/** Without Valkey everything works on, on this node live as ever; with it again the node hears the others by itself. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValkeyAwayST {

    private static final String TICKETS = "/api/v1/tickets";
    private static final String CARLA = "carla@customer.test";
    private static final String ANA = "ana@acme.test";
    private static final String REPLY_BOX = "form[data-composer] textarea";
    private static final String SEND = "form[data-composer] .btn.primary";
    /** A listener that lost its connection comes back within seconds, one that hangs gives up after fifteen. */
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Ways to lose Valkey, and to have it back. */
    enum Loss {
        ENDED(ValkeyServer::kill, ValkeyServer::start),
        HANGING(ValkeyServer::suspend, ValkeyServer::resume);

        private final Consumer<ValkeyServer> begin;
        private final Consumer<ValkeyServer> end;

        Loss(Consumer<ValkeyServer> begin, Consumer<ValkeyServer> end) {
            this.begin = begin;
            this.end = end;
        }
    }

    private Desk desk;
    private ValkeyServer valkey;
    private Browser agent;

    @BeforeAll
    void openTheList(Desk running) {
        desk = running;
        valkey = desk.stack().services().valkey();
        agent = Browser.of(desk, "acme", ANA);
    }

    @AfterEach
    void leaveNoOtherTestWithoutValkey() {
        await().atMost(SOON).until(() -> valkeyIs("ok"));
    }

    @AfterAll
    void closeTheList() {
        agent.close();
    }

    @ParameterizedTest
    @EnumSource
    void everythingWorksOnAndPushReturnsByItself(Loss loss) throws SQLException {
        agent.open("/agent/tickets");
        agent.complaints();

        loss.begin.accept(valkey);
        try {
            thePagesWork(theApiWorks());
            assertThat(valkeyIs("degraded")).isTrue();
        } finally {
            loss.end.accept(valkey);
        }

        await().atMost(SOON).until(() -> valkeyIs("ok"));
        agent.open("/agent/tickets");
        listen();
        var tenant = acme();
        await().atMost(SOON).until(() -> hearsOfOtherNodes(tenant));
        submit(desk.api("acme", CARLA), "After the loss");
        agent.seeText(".fresh", "1");
        assertThat(agent.complaints()).isEmpty();
    }

    /** @return the number of a ticket with an answer */
    private String theApiWorks() {
        var carla = desk.api("acme", CARLA);
        var ana = desk.api("acme", ANA);

        var number = submit(carla, "Without Valkey");

        assertThat(ana.get(TICKETS).body()).contains(number);
        var answer =
                ana.post(TICKETS + "/" + number + "/messages", Map.of("body", "We are here", "visibility", "public"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(presence(ana, "away")).isEqualTo("away");
        assertThat(presence(ana, "online")).isEqualTo("online");
        return number;
    }

    /** What colleagues see of Ana once she has chosen this. */
    private static String presence(Api ana, String chosen) {
        ana.send("PUT", "/api/v1/me/presence", "application/json", "{\"status\": \"" + chosen + "\"}");
        return ana.get("/api/v1/me/presence").json().get("status").getAsString();
    }

    private void thePagesWork(String number) {
        agent.seeText(".fresh", "1");
        agent.click(".fresh");
        agent.seeText("tr[data-rk]", number);
        try (var customer = Browser.of(desk, "acme", CARLA)) {
            customer.awaitPath("/portal");
            customer.seeText("a[data-ticket]", number);
            customer.open("/portal/requests/" + number);
            customer.seeText("[data-conversation]", "We are here");
            agent.open("/agent/tickets/" + number);

            customer.type(REPLY_BOX, "Good to know");
            customer.click(SEND);
            agent.seeText("[data-conversation]", "Good to know");
            agent.write("#replyPanel", "Until soon");
            agent.click(SEND);
            customer.seeText("[data-conversation]", "Until soon");

            assertThat(customer.complaints()).isEmpty();
        }
        assertThat(agent.complaints()).isEmpty();
    }

    private static String submit(Api customer, String subject) {
        var answer = customer.post(TICKETS, Map.of("subject", subject, "body", "Please help"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("number").getAsString();
    }

    private boolean valkeyIs(String state) {
        var health = desk.api("acme").get("/health/ready");
        assertThat(health.status()).isEqualTo(200);
        return health.json().getAsJsonArray("checks").asList().stream()
                .map(check -> check.getAsJsonObject())
                .filter(check -> check.get("name").getAsString().equals("valkey"))
                .allMatch(check ->
                        check.getAsJsonObject("data").get("state").getAsString().equals(state));
    }

    private void listen() {
        agent.driver().executeScript("""
                window.heard = [];
                document.addEventListener('desk:push', event => heard.push(event.detail.kind));""");
    }

    /**
     * Says what another node would say.
     *
     * @return whether something of the kind has reached the open page by now
     */
    private boolean hearsOfOtherNodes(UUID tenant) {
        var envelope = """
                {"node": "%s", "message": {"tenant": "%s", "topic": "ticket.elsewhere", "subject": "%s",
                    "audience": {"desk": true, "accounts": []}}}""".formatted(UUID.randomUUID(), tenant, UUID.randomUUID());
        try (var otherNode = new Jedis(URI.create(valkey.url()))) {
            otherNode.publish("insightdesk.realtime", envelope);
        }
        return agent.driver()
                .executeScript("return heard.includes('ticket.elsewhere')")
                .equals(true);
    }

    private UUID acme() throws SQLException {
        try (var database = DriverManager.getConnection(
                        desk.stack().services().postgresql().superuserJdbcUrl());
                var query = database.prepareStatement("select id from tenant where slug = 'acme'");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}

package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.Gateway;
import io.insightdesk.system.RawConnection;
import io.insightdesk.system.RawConnection.Reply;
import io.insightdesk.system.SlowClients;
import io.insightdesk.system.SlowClients.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk behind nginx as {@code server-config/nginx} sets it up, over TLS, on a port that is not 443. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayST {

    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final String HERE = "127.0.0.2";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private Desk desk;
    private Gateway gateway;
    private RawConnection wire;
    private String token;

    @BeforeAll
    void startGateway(Desk running, @TempDir Path folder) throws IOException, InterruptedException {
        desk = running;
        gateway = Gateway.before(desk, folder);
        wire = new RawConnection(gateway.port(), true, "acme.localhost:" + gateway.port());
        token = desk.token("acme", "ana@acme.test");
    }

    @AfterAll
    void stopGateway() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, /login",
        "/agent, /login?continue=%2Fagent",
        "/agent/, /login?continue=%2Fagent%2F",
        "/login.xhtml, /login",
        "/resources, /resources/"
    })
    void redirectsNameNeitherSchemeNorHost(String path, String location) throws IOException {
        assertThat(get(path, "").header("Location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agent", "/WEB-INF", "/resources", "/login.xhtml", "/portal/"})
    void anUnknownHostIsNotFoundBeforeAnythingElse(String path) throws IOException {
        var direct = new RawConnection(desk.stack().httpPort(), false, "evil.test");

        var reply = direct.ask(HERE, "GET " + path + " HTTP/1.1", "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Security-Policy")).contains("default-src");
        assertThat(reply.text()).doesNotContain("evil.test");
    }

    @Test
    void noAddressLeadsToAnotherHost() throws IOException {
        var reply = wire.ask(HERE, "POST //evil.test/x HTTP/1.1\r\n" + FORM, "a=b");

        assertThat(reply.header("Location")).isEqualTo("/evil.test/x?again=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health/ready", "/metrics", "/openapi", "/%68ealth", "//metrics", "/openapi;x=1", "/x/../health"
            })
    void whatIsForOperatorsIsHidden(String path) throws IOException {
        var reply = get(path, "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Server")).isEqualTo("nginx");
    }

    @Test
    void peopleSignInAndAreToldWhatHappens() throws IOException {
        var cookies = signIn();

        try (var socket = wire.connect(HERE)) {
            socket.getOutputStream()
                    .write(("GET /push HTTP/1.1\r\nHost: " + wire.host()
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nCookie: " + cookies
                                    + "\r\nOrigin: http://" + wire.host() // this desk is told that people come by http
                                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Sec-WebSocket-Version: 13\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RawConnection.until(socket, "\r\n\r\n")).startsWith("HTTP/1.1 101");
            desk.api("acme", "carla@customer.test")
                    .post("/api/v1/tickets", Map.of("subject", "Behind the gateway", "body", "Hello"));

            assertThat(RawConnection.until(socket, "ticket.")).contains("kind");
        }
    }

    @Test
    void aFileOfSomeMegabytesPasses() throws IOException {
        var reply = wire.ask(
                HERE,
                "POST /api/v1/attachments?name=a.txt HTTP/1.1\r\nContent-Type: application/octet-stream\r\n"
                        + "Authorization: Bearer " + token,
                "x".repeat(3 * 1024 * 1024));

        assertThat(reply.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource
    void othersAreAnswered(Kind kind) throws IOException {
        try (var slow = SlowClients.open(kind, wire, desk, token)) {
            var worst = slow.worst(
                    wire, List.of("GET /login HTTP/1.1", "GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer " + token));
            System.out.printf(
                    "%d slow clients (%s) at the gateway: others waited %d ms at most%n",
                    SlowClients.MANY, kind, worst.toMillis());

            assertThat(worst).isLessThan(BOUND);
        }
    }

    private String signIn() throws IOException {
        var page = get("/login", "");
        var form = FORM_TOKEN.matcher(page.text());
        assertThat(form.find()).isTrue();
        var before = cookies(page);
        var reply = wire.ask(
                HERE,
                "POST /login HTTP/1.1\r\n" + FORM + "\r\nOrigin: https://" + wire.host() + "\r\nCookie: " + before,
                "csrf=" + form.group(1) + "&email=ana%40acme.test&password=" + Desk.PASSWORD);
        assertThat(reply.header("Location")).isEqualTo("/agent/tickets");
        return before + "; " + cookies(reply);
    }

    private Reply get(String path, String header) throws IOException {
        return wire.ask(HERE, "GET " + path + " HTTP/1.1" + (header.isEmpty() ? "" : "\r\n" + header), "");
    }

    private static String cookies(Reply reply) {
        return reply.text()
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase().startsWith("set-cookie:"))
                .map(line ->
                        line.substring("set-cookie:".length()).split(";")[0].strip())
                .collect(Collectors.joining("; "));
    }
}

package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.RawConnection;
import io.insightdesk.system.SlowClients;
import io.insightdesk.system.SlowClients.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever keeps the server waiting takes nothing from others. The bound is far from what others wait (some milliseconds
 * on a quiet machine; each time is printed) and from what they waited when each slow client held a thread (30 seconds).
 */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsST {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private Desk desk;
    private RawConnection wire;
    private String token;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        wire = desk.wire("acme");
        token = desk.token("acme", "ana@acme.test");
    }

    @ParameterizedTest
    @EnumSource
    void othersAreAnswered(Kind kind) throws IOException {
        try (var slow = SlowClients.open(kind, wire, desk, token)) {
            var pages = slow.worst(
                    wire, List.of("GET /login HTTP/1.1", "GET /api/v1/me HTTP/1.1\r\nAuthorization: Bearer " + token));
            var health = slow.worst(
                    new RawConnection(desk.stack().healthPort(), false, wire.host()),
                    List.of("GET /health/live HTTP/1.1"));
            System.out.printf(
                    "%d slow clients (%s): others waited %d ms at most, health %d ms%n",
                    SlowClients.MANY, kind, pages.toMillis(), health.toMillis());

            assertThat(pages).isLessThan(BOUND);
            assertThat(health).isLessThan(BOUND);
        }
    }

    @Test
    void aFileInPiecesIsTaken() throws IOException {
        try (var socket = wire.connect("127.0.0.1")) {
            var out = socket.getOutputStream();
            out.write((upload(20) + "the first ").getBytes());
            out.flush();
            // Another's answer in between: the first piece has been read by then.
            assertThat(wire.ask("127.0.0.2", "GET /login HTTP/1.1", "").status())
                    .isEqualTo(200);
            out.write("the second".getBytes());

            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .startsWith("HTTP/1.1 201")
                    .contains("\"size\":20");
        }
    }

    @Test
    void whoSendsNoMoreIsAnswered() throws IOException {
        try (var socket = wire.connect("127.0.0.1")) {
            socket.getOutputStream().write((upload(500) + "abc").getBytes());

            assertThat(RawConnection.until(socket, "before it was complete")).startsWith("HTTP/1.1 400");
        }
    }

    private String upload(int length) {
        return "POST /api/v1/attachments?name=a.txt HTTP/1.1\r\nHost: " + wire.host() + "\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Type: application/octet-stream\r\nContent-Length: "
                + length + "\r\n\r\n";
    }
}

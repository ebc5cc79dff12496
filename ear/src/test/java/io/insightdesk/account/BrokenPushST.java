package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import io.insightdesk.system.RawConnection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Push connections that begin or end as no browser's should: nothing of them stays. */
@ExtendWith(DeskExtension.class)
class BrokenPushST {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern OPEN = Pattern.compile("(?m)^insightdesk_push_connections(?:\\{[^}]*})? ([0-9]+)");

    /** More than one sign-in may have open. */
    private static final int MANY = 70;

    /** Masked with zeros: 1001, going away. */
    private static final byte[] CLOSE_FRAME = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xE9};

    private final Desk desk;
    private final RawConnection wire;
    private final PageVisitor ana;

    BrokenPushST(Desk desk) {
        this.desk = desk;
        wire = desk.wire("acme");
        ana = PageVisitor.of(desk, "acme", "ana@acme.test");
    }

    @Test
    void whatIsSentTogetherWithTheHandshakeHoldsNoThread() throws IOException {
        try (var socket = wire.connect("127.0.0.1")) {
            socket.getOutputStream().write(concat(handshake(), CLOSE_FRAME));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 101 ");
        }
    }

    @Test
    void connectionsThatBreakOffAreForgotten() throws IOException {
        var before = open();
        for (var i = 0; i < MANY; i++) {
            try (var socket = wire.connect("127.0.0.1")) {
                socket.getOutputStream().write(handshake());
                RawConnection.until(socket, "\"connected\"");
                socket.setSoLinger(true, 0);
            }
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(open()).isLessThanOrEqualTo(before));
    }

    /** Pages of other tests may end meanwhile, but none are opened. */
    private int open() {
        var found = OPEN.matcher(desk.api("acme").get("/metrics").body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private byte[] handshake() {
        return """
                GET /push HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13
                Origin: http://%s
                Cookie: %s

                """.formatted(wire.host(), wire.host(), ana.cookieHeader())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

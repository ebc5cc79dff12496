package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.PageVisitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that announces a body and sends a part of it is no failure of ours: nobody is warned. */
@ExtendWith(DeskExtension.class)
class ClientBreaksOffST {

    private final Desk desk;

    ClientBreaksOffST(Desk desk) {
        this.desk = desk;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tickets, application/json, '{\"subject\":'",
        "/api/v1/attachments?name=x, application/octet-stream, abc",
    })
    void aCallThatBreaksOffWarnsNobody(String path, String type, String sent) throws IOException {
        var token = desk.token("acme", "ana@acme.test");

        breakOff(path, "Authorization: Bearer " + token, type, sent);
    }

    @Test
    void aFormThatBreaksOffWarnsNobody() throws IOException {
        var page = new PageVisitor(desk, "acme");
        page.get("/login");

        breakOff(
                "/login",
                "Cookie: insightdesk-form=" + page.formToken(),
                "application/x-www-form-urlencoded",
                "email=a");
    }

    /** Waits until the server has seen the end, and closes the connection itself. */
    private void breakOff(String path, String header, String type, String sent) throws IOException {
        var begin = Instant.now();
        var wire = desk.wire("acme");
        try (var socket = wire.connect("127.0.0.1")) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: " + wire.host() + "\r\n" + header + "\r\nContent-Type: "
                    + type + "\r\nContent-Length: 5000\r\n\r\n";
            socket.getOutputStream().write((head + sent).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).doesNotContain(" 500 ");
        }
        assertThat(desk.api("acme").get("/login").status()).isEqualTo(200);
        assertThat(desk.unexplainedWarnings(begin)).isEmpty();
    }
}

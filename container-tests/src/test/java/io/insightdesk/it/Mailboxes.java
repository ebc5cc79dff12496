package io.insightdesk.it;

import io.insightdesk.platform.Json;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the real mail server has taken for an address. */
public final class Mailboxes {

    static final String PLACE = "insightdesk.it.mailboxes";
    static final String ADDRESS = "ADDRESS";

    private Mailboxes() {}

    /**
     * Waits for the mails.
     *
     * @param count how many there must be; the oldest first
     */
    public static List<MimeMessage> await(String address, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> read(address), mails -> mails.size() >= count);
    }

    private static List<MimeMessage> read(String address) {
        try {
            var place = URI.create(System.getProperty(PLACE).replace(ADDRESS, address));
            var connection = (HttpURLConnection) place.toURL().openConnection();
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return List.of();
            }
            try (var body = connection.getInputStream()) {
                var mails = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return Json.list(mails, JsonNode.class).stream()
                        .map(mail -> parse(mail.get("mimeMessage").stringValue()))
                        .toList();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MimeMessage parse(String raw) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

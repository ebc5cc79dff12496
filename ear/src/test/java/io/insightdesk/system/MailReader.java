package io.insightdesk.system;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads what lies in the mailboxes of the running desk's mail server. */
public final class MailReader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Desk desk;

    public MailReader(Desk desk) {
        this.desk = desk;
    }

    /**
     * Waits for a mail with the words in its raw text and the link in its body.
     *
     * @return what matches {@code link}
     */
    public String awaitLink(String address, String words, Pattern link) {
        return await().atMost(PATIENCE)
                .until(() -> findLink(address, words, link), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findLink(String address, String words, Pattern link) {
        return mailsTo(address, words).stream()
                .map(raw -> raw.replace("=\r\n", "").replace("=3D", "="))
                .flatMap(raw -> link.matcher(raw).results().map(MatchResult::group))
                .findFirst();
    }

    /** Mails to the address whose raw text holds {@code words}, the oldest first. */
    public List<String> mailsTo(String address, String words) {
        var request = HttpRequest.newBuilder(
                        URI.create(desk.stack().services().mail().mailsOf(address)))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? mails(JsonParser.parseString(answer.body()), words) : List.of();
        } catch (IOException failed) {
            throw new AssertionError("mails of " + address, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static List<String> mails(JsonElement answer, String words) {
        return StreamSupport.stream(answer.getAsJsonArray().spliterator(), false)
                .map(mail -> mail.getAsJsonObject().get("mimeMessage").getAsString())
                .filter(raw -> raw.contains(words))
                .toList();
    }
}

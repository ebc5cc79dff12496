package io.insightdesk.system;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what lies in the mailboxes of the running desk's mail server. */
public final class MailReader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Desk desk;

    public MailReader(Desk desk) {
        this.desk = desk;
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

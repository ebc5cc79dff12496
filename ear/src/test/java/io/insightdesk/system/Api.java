package io.insightdesk.system;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A program that calls the REST API, perhaps with a token. */
public final class Api {

    /** HTTP/2 would send the address's host and not the header. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Gson GSON = new Gson();

    private final URI server;
    private final Map<String, String> headers;

    Api(URI server, String host) {
        this(server, Map.of("Host", host));
    }

    private Api(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    public Api signedInAs(String email, String password) {
        return with("Authorization", "Bearer " + token(email, password));
    }

    public String token(String email, String password) {
        var answer = post("/api/v1/auth/token", Map.of("email", email, "password", password));
        if (answer.status() != 200) {
            throw new AssertionError("sign-in of " + email + ": " + answer);
        }
        return answer.json().get("accessToken").getAsString();
    }

    /** The same with a further header. */
    public Api with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(server, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", GSON.toJson(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/merge-patch+json", GSON.toJson(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Sends a file as the body. */
    public Answer upload(String path, byte[] content) {
        return exchange("POST", path, "application/octet-stream", BodyPublishers.ofByteArray(content));
    }

    /** @param body sent as it is */
    public Answer send(String method, String path, String contentType, String body) {
        return exchange(
                method, path, contentType, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer exchange(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        request.method(method, body);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new AssertionError(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonObject json() {
            return JsonParser.parseString(body()).getAsJsonObject();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}

package io.insightdesk.benchmarks.csv;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonSyntaxException;
import io.insightdesk.benchmarks.BenchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** The REST API as an agent of one tenant uses it. */
final class Api {

    /** @param body an empty object if there was none */
    record Answer(int status, String etag, JsonObject body) {

        /** The problem document in a line. */
        String problem() {
            return status + " " + body;
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String host;
    private String token;

    /** @param host which tenant, as its {@code Host} header; {@code null} for the address's own */
    Api(URI server, String host) {
        this.server = server;
        this.host = host;
    }

    /** @throws BenchException unless the password fits */
    void signIn(String email, String password) {
        var login = new JsonObject();
        login.addProperty("email", email);
        login.addProperty("password", password);
        var answer = send("POST", "auth/token", login, "");
        if (answer.status() != 200) {
            throw new BenchException(email + " cannot sign in: " + answer.problem());
        }
        token = answer.body().get("accessToken").getAsString();
    }

    Answer get(String path) {
        return send("GET", path, null, "");
    }

    Answer post(String path, JsonObject body) {
        return send("POST", path, body, "");
    }

    Answer patch(String path, JsonObject body, String etag) {
        return send("PATCH", path, body, etag);
    }

    private Answer send(String method, String path, JsonObject body, String etag) {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Accept", "application/json")
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        Optional.ofNullable(host).ifPresent(name -> request.header("Host", name));
        Optional.ofNullable(token).ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        if (!etag.isEmpty()) {
            request.header("If-Match", etag);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("ETag").orElse(""), json(answer.body()));
        } catch (IOException e) {
            throw new BenchException(server + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    private static JsonObject json(String text) {
        try {
            var parsed = new Gson().fromJson(text, JsonObject.class);
            return parsed == null ? new JsonObject() : parsed;
        } catch (JsonSyntaxException notJson) {
            var answer = new JsonObject();
            answer.addProperty("text", text);
            return answer;
        }
    }
}

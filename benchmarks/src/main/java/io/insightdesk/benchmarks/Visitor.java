package io.insightdesk.benchmarks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person of the measured tenant who signs in by the front door. */
final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final URI server;
    private final String email;
    private final String password;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Visitor(URI server, String email, String password) {
        this.server = server;
        this.email = email;
        this.password = password;
    }

    /** @return the headers of a signed-in call of the API */
    Map<String, String> signInToApi() {
        var login = new JsonObject();
        login.addProperty("email", email);
        login.addProperty("password", password);
        var answer = send(HttpRequest.newBuilder(server.resolve("/api/v1/auth/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(login.toString())));
        require(200, answer);
        var token = new Gson().fromJson(answer.body(), JsonObject.class).get("accessToken");
        return Map.of("Authorization", "Bearer " + token.getAsString(), "Accept", "application/json");
    }

    /** @return the headers of a signed-in browser that has seen {@code path} */
    Map<String, String> signInToPages(String path) {
        var form = get("/login").body();
        var token = FORM_TOKEN
                .matcher(form)
                .results()
                .findFirst()
                .orElseThrow(() -> new BenchException("No login form:\n" + form));
        var fields = Map.of("email", email, "password", password, "csrf", token.group(1), "continue", path);
        var answer = send(HttpRequest.newBuilder(server.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
        if (answer.statusCode() / 100 != 3) {
            throw new BenchException(email + " is not signed in: " + answer.statusCode());
        }
        require(200, get(path));
        var cookie = cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return Map.of("Cookie", cookie, "Accept", "text/html", "Accept-Encoding", "gzip");
    }

    /** @return the body of a signed-in call */
    String getFromApi(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        signInToApi().forEach(request::header);
        var answer = send(request);
        require(200, answer);
        return answer.body();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchException("The server does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new BenchException(answer.uri() + " answers " + answer.statusCode() + ":\n" + answer.body());
        }
    }
}

package io.insightdesk.system;

import io.insightdesk.system.Api.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Asks for pages and sends their plain forms as a browser without scripts does: keeps cookies, goes nowhere by itself.
 */
public final class PageVisitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM_COOKIE = "insightdesk-form";
    private static final String SESSION_COOKIE = "JSESSIONID";

    private final Desk desk;
    private final Api host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public PageVisitor(Desk desk, String tenant) {
        this.desk = desk;
        host = desk.api(tenant).with("Accept", "text/html");
    }

    /** Somebody of the demo, with a sign-in of its own. */
    public static PageVisitor of(Desk desk, String tenant, String email) {
        return new PageVisitor(desk, tenant).signedInAs(email, Desk.PASSWORD);
    }

    public PageVisitor signedInAs(String email, String password) {
        get("/login");
        var answer = post("/login", Map.of("email", email, "password", password));
        if (answer.status() != 303) {
            throw new AssertionError("sign-in of " + email + ": " + answer.status());
        }
        return this;
    }

    public Answer get(String address) {
        return send("GET", address, Map.of(), null, null);
    }

    /** Sends a form with the token that its page gave; some page must have been asked for before. */
    public Answer post(String address, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", formToken());
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", address, Map.of(), "application/x-www-form-urlencoded", body);
    }

    public Answer signOutEverywhere() {
        return post("/logout", Map.of("everywhere", "1"));
    }

    /** Goes on with this session instead of its own, or without any where it is empty. */
    public synchronized PageVisitor withSession(String session) {
        if (session.isEmpty()) {
            cookies.remove(SESSION_COOKIE);
        } else {
            cookies.put(SESSION_COOKIE, session);
        }
        return this;
    }

    /** The session that it has been given; empty without one. */
    public synchronized String session() {
        return cookies.getOrDefault(SESSION_COOKIE, "");
    }

    /**
     * Opens the pages' push connection, at the host of any tenant.
     *
     * @param origin empty for none
     */
    public CompletableFuture<WebSocket> connect(String tenant, String origin, WebSocket.Listener listener) {
        var port = desk.stack().httpPort();
        var socket = HTTP.newWebSocketBuilder().header("Host", tenant + ".localhost:" + port);
        if (!cookieHeader().isEmpty()) {
            socket.header("Cookie", cookieHeader());
        }
        if (!origin.isEmpty()) {
            socket.header("Origin", origin);
        }
        return socket.buildAsync(URI.create("ws://127.0.0.1:" + port + "/push"), listener);
    }

    /** What the field {@code csrf} of forms holds; empty before a page gave it. */
    public synchronized String formToken() {
        return cookies.getOrDefault(FORM_COOKIE, "");
    }

    /** @param body as it is; {@code null} without one */
    public Answer send(String method, String address, Map<String, String> headers, String contentType, String body) {
        var request = host.with("Cookie", cookieHeader());
        for (var header : headers.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        var answer = request.send(method, address, contentType, body);
        keep(answer);
        return answer;
    }

    /** The value of {@code Cookie} in its requests. */
    public synchronized String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private synchronized void keep(Answer answer) {
        for (var cookie : answer.response().headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }
}

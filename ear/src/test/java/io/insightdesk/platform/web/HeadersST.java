package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.ServerLogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a header says, the request is answered or refused as the client's fault, and the log stays quiet. */
@ExtendWith(DeskExtension.class)
class HeadersST {

    private static final long SEED = 20261128;
    private static final int GENERATED = 4;
    private static final String LETTERS = "ab 09-_.,;:=*/\"'\\@%+?&<>()[]{}\t\u00e9\u00ff";

    /** What fits no header, or many. */
    private static final List<String> ODD = List.of(
            "",
            "x",
            ",;,",
            "*",
            "-1",
            "99999999999999999999",
            "a/b;c=\"",
            "en_US;q=9",
            "\"1\"" + ",\"1\"".repeat(1500),
            "\u00ff",
            "a".repeat(5000),
            ";q=abc");

    /** Those that the server or its libraries read, and what is odd about them alone. */
    private static final Map<String, List<String>> HEADERS = new LinkedHashMap<>();

    static {
        Map.<String, List<String>>ofEntries(
                        Map.entry("Accept", List.of("application/json;q=", "*/*;q=0", "application/json;q=9")),
                        Map.entry(
                                "Accept-Language", List.of("en--us", "en-", "-", "..", "xx-aaaaaaaaa", "en;q=0.5,;;,")),
                        Map.entry("Accept-Encoding", List.of("gzip;q=", "identity;q=0", "*;q=0")),
                        Map.entry("Accept-Charset", List.of("utf-8;q=", "*;q=0")),
                        Map.entry(
                                "Authorization",
                                List.of("Bearer", "Bearer ", "Basic !!!", "Bearer a b", "Bearer \u00ff")),
                        Map.entry(
                                "Content-Type",
                                List.of(
                                        "application/json;charset=nope",
                                        "application/json;charset=utf-16",
                                        "multipart/form-data",
                                        "multipart/form-data;boundary=",
                                        "application/*")),
                        Map.entry("Content-Encoding", List.of("gzip", "br")),
                        Map.entry("Content-Language", List.of("en_US")),
                        Map.entry("Cookie", List.of("language=en--", "theme=\"", "JSESSIONID=", "=a", "$Version=1; a")),
                        Map.entry("Expect", List.of("100-continue", "200-ok")),
                        Map.entry("Faces-Request", List.of("partial/ajax")),
                        Map.entry("Forwarded", List.of("for=\"")),
                        Map.entry("Idempotency-Key", List.of("\u0001", "a b")),
                        Map.entry("If-Match", List.of("W/", "\"1", "\"" + "-".repeat(6000) + "\"", "\"1\",")),
                        Map.entry("If-None-Match", List.of("W/", "\"")),
                        Map.entry("If-Modified-Since", List.of("0", "Sat, 99 Nov 2026 99:99:99 GMT")),
                        Map.entry("If-Unmodified-Since", List.of("0")),
                        Map.entry("If-Range", List.of("\"")),
                        Map.entry("Origin", List.of("null", "http://", "http://[", "http://a:b:c")),
                        Map.entry("Range", List.of("bytes=-", "bytes=5-1", "bytes=" + "0-0,".repeat(1000))),
                        Map.entry("Referer", List.of("http://[", "http://%zz", "//")),
                        Map.entry("Sec-Fetch-Site", List.of("cross-site")),
                        Map.entry("Sec-WebSocket-Key", List.of("x")),
                        Map.entry("TE", List.of("trailers")),
                        Map.entry("Upgrade", List.of("h2c", "websocket")),
                        Map.entry("User-Agent", List.of("\u0001")),
                        Map.entry("X-Forwarded-For", List.of("::::", "1.1.1.1," + "1.1.1.1,".repeat(500))),
                        Map.entry("X-Forwarded-Host", List.of("a:b:c")),
                        Map.entry("X-Forwarded-Proto", List.of("https,http")))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> HEADERS.put(entry.getKey(), entry.getValue()));
    }

    /** A request whose body is complete, so that nothing waits for more of it. */
    private record Call(String method, String path, Map<String, String> headers, String body) {

        String with(String name, String value) {
            var all = new LinkedHashMap<>(headers);
            all.keySet().removeIf(name::equalsIgnoreCase);
            all.put(name, value);
            if (!body.isEmpty()) {
                all.putIfAbsent("Content-Length", Integer.toString(body.length()));
            }
            var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            all.forEach((header, text) ->
                    head.append(header).append(": ").append(text).append("\r\n"));
            return head.append("\r\n").append(body).toString();
        }
    }

    static Stream<String> headers() {
        return HEADERS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("headers")
    void anOddValueIsNoFaultOfOurs(String header, Desk desk) {
        var begin = Instant.now();
        var server = desk.wire("acme");
        var calls = calls(desk);
        var failed = new ArrayList<String>();
        var values = values(header);
        for (var index = 0; index < values.size() * 2; index++) {
            var value = values.get(index / 2);
            var call = calls.get(index % calls.size());
            var answer = server.send(call.with(header, value));
            if (answer.status() < 200 || answer.status() >= 500) {
                failed.add(call.method() + " " + call.path() + " with " + brief(value) + ": " + answer.status());
            }
        }

        assertThat(failed).isEmpty();
        assertThat(warnings(desk, begin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "+1", "0x10", "1,1", "99999999999", "99999999999999999999"})
    void anOddLengthIsRefused(String length, Desk desk) {
        var answer = desk.wire("acme").send(calls(desk).get(0).with("Content-Length", length));

        assertThat(answer.status()).isBetween(400, 499);
    }

    /** What Grizzly itself can't take apart, such as two ports, never reaches the application: a gateway refuses it. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "evil.test", "acme.localhost.", "[::2]", "%00", "acme.localhost/x", "a,b"})
    void anOddHostLeadsNowhere(String host, Desk desk) {
        var answer = desk.wire("acme").send(calls(desk).get(1).with("Host", host));

        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void theChannelTakesHandshakesAlone(Desk desk) {
        var noHandshake = new Call("GET", "/push", Map.of("Host", host(desk)), "");

        assertThat(desk.wire("acme")
                        .send(noHandshake.with("Connection", "close"))
                        .status())
                .isEqualTo(400);
    }

    /** RFC 9110, 12.5.4: no ground to refuse anything. */
    @Test
    void wordingIsInTheFirstLanguageThatIsReadable(Desk desk) {
        var refusal = desk.api("acme").with("Accept-Language", "@, de_DE;q=9").post("/api/v1/auth/token", Map.of());

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.body()).contains("Dieses Feld ist erforderlich.");
    }

    private static List<String> values(String header) {
        var random = new Random(SEED + header.hashCode());
        var generated = IntStream.range(0, GENERATED)
                .mapToObj(run -> random.ints(1 + random.nextInt(40), 0, LETTERS.length())
                        .mapToObj(index -> LETTERS.substring(index, index + 1))
                        .reduce("", String::concat));
        return Stream.of(ODD.stream(), HEADERS.get(header).stream(), generated)
                .flatMap(each -> each)
                .toList();
    }

    private static List<Call> calls(Desk desk) {
        var plain = Map.of("Host", host(desk), "Connection", "close");
        var json = Map.of("Host", host(desk), "Connection", "close", "Content-Type", "application/json");
        var form =
                Map.of("Host", host(desk), "Connection", "close", "Content-Type", "application/x-www-form-urlencoded");
        var agent = Map.of(
                "Host",
                host(desk),
                "Connection",
                "close",
                "Authorization",
                "Bearer " + desk.token("acme", "ana@acme.test"));
        var change = new LinkedHashMap<>(agent);
        change.putAll(Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"0\""));
        return List.of(
                new Call("POST", "/api/v1/auth/token", json, "{}"),
                new Call("GET", "/login", plain, ""),
                new Call("GET", "/api/v1/me", agent, ""),
                new Call("PATCH", "/api/v1/tickets/ACME-1042", change, "{\"priority\":\"x\"}"),
                new Call("POST", "/login", form, "a=b"),
                new Call("GET", "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces", plain, ""),
                new Call("POST", "/drafts?ticket=x", json, "{}"),
                new Call("GET", "/", plain, ""));
    }

    private static String host(Desk desk) {
        return "acme.localhost:" + desk.stack().httpPort();
    }

    private static List<ServerLogEntry> warnings(Desk desk, Instant begin) {
        return desk.serverLog().stream()
                .filter(entry -> !entry.at().isBefore(begin))
                .filter(entry -> entry.level().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    private static String brief(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}

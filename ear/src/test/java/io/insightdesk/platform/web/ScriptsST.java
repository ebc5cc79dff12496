package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.insightdesk.system.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The unit tests of the pages' scripts, {@code src/test/javascript/*.test.js}: each file in a page of its own in Chromium, without the
 * desk. {@link FormConditionCases} gives {@code fields.test.js} what the server says.
 */
class ScriptsST {

    private static final Path TESTS = Path.of("src/test/javascript");
    private static final Path SCRIPTS = Path.of("../web-module/src/main/webapp/resources/desk");
    private static final String END = ".test.js";

    private static HttpServer server;
    private static ChromeDriver browser;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tests/", exchange -> send(exchange, TESTS));
        server.createContext("/desk/", exchange -> send(exchange, SCRIPTS));
        server.createContext("/desk/squire/", exchange -> send(exchange, SCRIPTS.resolve("squire")));
        server.createContext("/form-conditions.json", exchange -> answer(exchange, "json", FormConditionCases.json()));
        server.createContext("/run", exchange -> answer(exchange, "html", page(exchange)));
        server.start();
        browser = Browser.withoutDesk();
    }

    @AfterAll
    static void end() {
        browser.quit();
        server.stop(0);
    }

    @TestFactory
    Stream<DynamicContainer> scripts() throws IOException {
        try (var files = Files.list(TESTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(END))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicContainer.dynamicContainer(
                            file, outcome(file).stream().map(ScriptsST::test)));
        }
    }

    private static DynamicTest test(Map<String, String> outcome) {
        return DynamicTest.dynamicTest(
                outcome.get("name"), () -> assertThat(outcome.get("error")).isNull());
    }

    @SuppressWarnings("unchecked") // what run() in harness.js writes
    private static List<Map<String, String>> outcome(String file) {
        browser.get(
                "http://127.0.0.1:%d/run?file=%s".formatted(server.getAddress().getPort(), file));
        var outcome = new WebDriverWait(browser, Duration.ofSeconds(60))
                .until(any -> browser.executeScript("return window.outcome"));
        assertThat((List<?>) outcome).as(file).isNotEmpty();
        return (List<Map<String, String>>) outcome;
    }

    private static String page(HttpExchange exchange) {
        var file = exchange.getRequestURI().getQuery().replaceFirst("^file=([a-z-]+)\\.test\\.js.*", "$1");
        return """
                <!DOCTYPE html><html lang="en"><title>%1$s</title><body></body>
                <script type="module">
                  import { run } from "/tests/harness.js";
                  import("/tests/%1$s.test.js").then(run, (failed) => { window.outcome = [{ name: "%1$s", error: String(failed) }]; });
                </script></html>""".formatted(file);
    }

    private static void send(HttpExchange exchange, Path folder) throws IOException {
        var name = Path.of(exchange.getRequestURI().getPath()).getFileName();
        answer(exchange, "javascript", Files.readString(folder.resolve(name)));
    }

    private static void answer(HttpExchange exchange, String type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/" + type + "; charset=utf-8");
        try (var out = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(200, bytes.length);
            out.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

package io.insightdesk.account;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.insightdesk.it.RealServices;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.time.DeskClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each sign-in, and each address from which nobody is signed in, has its number of page requests a minute. */
@ExtendWith(ArquillianExtension.class)
class PageLimitIT {

    private static final LoginOrigin BROWSER = new LoginOrigin("192.0.2.9", "Browser/1");
    private static final int OF_SIGN_IN = Integer.parseInt(Setting.PAGES_PER_MINUTE.defaultValue());
    private static final Instant MINUTE = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @Inject
    TestTenants tenants;

    @Inject
    LoginService logins;

    @Inject
    LoginDirectory directory;

    @Inject
    RateLimiter limiter;

    @Test
    void aSignInThatAsksTooOftenIsRefusedForAWhileAndNoOther() {
        var desk = tenants.open();
        var busy = cookie(desk, desk.ana());
        var other = cookie(desk, desk.ana());
        for (var request = 0; request < OF_SIGN_IN; request++) {
            assertThat(ask(busy, 30)).isEqualTo(desk.ana().requireAccount());
        }

        var refused = catchThrowableOfType(RateLimitExceededException.class, () -> ask(busy, 30));

        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThat(ask(other, 30)).isEqualTo(desk.ana().requireAccount());
        assertThat(directory.find(LoginKind.PAGE, busy)).isPresent();
        assertThat(ask(busy, 90)).isEqualTo(desk.ana().requireAccount());
    }

    @Test
    void anAddressThatAsksTooOftenIsRefusedForAWhileAndNoOther() {
        var busy = "203.0.113." + UUID.randomUUID();
        IntStream.range(0, ofAddress()).forEach(visit -> visit(busy, 30));

        var refused = catchThrowableOfType(RateLimitExceededException.class, () -> visit(busy, 30));

        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        assertThatCode(() -> visit("203.0.113." + UUID.randomUUID(), 30)).doesNotThrowAnyException();
        assertThatCode(() -> visit(busy, 90)).doesNotThrowAnyException();
    }

    @Test
    void whoIsRefusedIsToldWhenToComeBackAndStillGetsScripts() {
        var address = "198.51.100.7";

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            askUntilRefused(address);
            var answer = get("/login", address);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 61L);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body()).contains("<h1>Too many requests</h1>");
            assertThat(get("/jakarta.faces.resource/push.js.xhtml?ln=desk", address)
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    private void askUntilRefused(String address) {
        assertThat(catchThrowable(() -> {
                    for (var visit = 0; visit <= 2 * ofAddress(); visit++) {
                        limiter.countVisit(address);
                    }
                }))
                .isInstanceOf(RateLimitExceededException.class);
    }

    private static int ofAddress() {
        return Setting.PAGES_PER_ADDRESS.number();
    }

    /** The cookie of a sign-in that is remembered. */
    private String cookie(TestDesk desk, Caller person) {
        var opened = callAs(desk.system(), () -> logins.openPages(person.requireAccount(), BROWSER));
        directory.find(LoginKind.PAGE, opened.token().value());
        return opened.token().value();
    }

    private Object ask(String cookie, int seconds) {
        return DeskClock.callAt(MINUTE.plusSeconds(seconds), () -> directory.findAndCount(LoginKind.PAGE, cookie))
                .orElseThrow()
                .account();
    }

    private void visit(String address, int seconds) {
        DeskClock.callAt(MINUTE.plusSeconds(seconds), () -> {
            limiter.countVisit(address);
            return null;
        });
    }

    private static HttpResponse<String> get(String path, String address) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + System.getProperty(RealServices.PORT) + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(page)
                                .header("X-Forwarded-For", address)
                                .header("Accept-Language", "en")
                                .build(),
                        BodyHandlers.ofString());
    }
}

package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api;
import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to the pages: there and back, what a session is worth, and what other sites can't do. */
@ExtendWith(DeskExtension.class)
class SignInPagesST {

    private static final String ANA = "ana@acme.test";
    private static final String CARLA = "carla@customer.test";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern COOKIE = Pattern.compile("(?:__Host-)?(insightdesk-\\w+|JSESSIONID)=([^;]*).*");

    private final Desk desk;

    SignInPagesST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void signInLeadsBackToWhereOneWasGoing() {
        try (var browser = Browser.open(desk, "acme")) {
            browser.open("/agent/tickets?status=open");
            browser.awaitPath("/login");

            browser.type("input[type=email]", ANA);
            browser.type("input[type=password]", Desk.PASSWORD);
            browser.click("main button[type=submit]");

            browser.awaitPath("/agent/tickets");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/agent/tickets?status=open");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void wrongPasswordIsSaidWithoutSayingWhatWasWrong() {
        try (var browser = Browser.open(desk, "acme")) {
            browser.signIn("nobody@acme.test", "not the password");

            browser.seeText("#wrong", "Invalid e-mail or password.");
            assertThat(browser.value("#email")).isEqualTo("nobody@acme.test");
            assertThat(browser.value("#password")).isEmpty();
        }
    }

    @Test
    void signOutEverywhereEndsTheOtherBrowserToo() {
        try (var here = Browser.of(desk, "acme", "ben@acme.test");
                var there = Browser.of(desk, "acme", "ben@acme.test")) {
            here.awaitPath("/agent");
            there.awaitPath("/agent");

            here.open("/logout");
            here.click("button[name=everywhere]");
            here.awaitPath("/login");

            there.open("/agent/tickets");
            there.awaitPath("/login");
        }
    }

    @Test
    void pagesAboveOnesRoleLookAsIfTheyDidNotExist() {
        var carla = signedIn(CARLA);
        var ana = signedIn(ANA);

        assertThat(carla.get("/portal").status()).isEqualTo(200);
        assertThat(carla.get("/agent/tickets").status()).isEqualTo(404);
        assertThat(ana.get("/agent/tickets").status()).isEqualTo(200);
        assertThat(ana.get("/admin/people").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/portal, /agent/tickets",
        "/portal/new, /agent/new",
        "/portal/requests/ACME-1001, /agent/tickets/ACME-1001",
        "/portal/requests/..%2fx, /agent/tickets"
    })
    void staffWhoFollowACustomersLinkSeeTheirOwnPage(String address, String place) {
        var answer = signedIn(ANA).get(address);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(place);
    }

    @Test
    void sessionEndsWhenSomebodyElseSignsIn() {
        var ana = cookies(signIn(desk.api("acme"), ANA, "/agent/tickets"));
        var page = desk.api("acme").with("Cookie", header(ana)).get("/agent/new");
        var session = cookies(page).get("JSESSIONID");
        assertThat(session).isNotBlank();

        var carla = cookies(signIn(desk.api("acme"), CARLA, ""));
        carla.put("JSESSIONID", session);
        var hers = desk.api("acme").with("Cookie", header(carla)).get("/portal/new");

        assertThat(hers.status()).isEqualTo(200);
        assertThat(cookies(hers).get("JSESSIONID")).isNotBlank().isNotEqualTo(session);
    }

    @Test
    void newSignInEndsTheOneBeforeInTheSameBrowser() {
        var ana = cookies(signIn(desk.api("acme"), ANA, ""));

        var carla = signIn(desk.api("acme"), CARLA, "", ana);

        assertThat(carla.status()).isEqualTo(303);
        var old = desk.api("acme").with("Cookie", header(ana)).get("/agent/tickets");
        assertThat(old.status()).isEqualTo(303);
        assertThat(old.header("Location")).startsWith("/login");
    }

    @Test
    void cookiesAreClosedToScriptsAndOtherSites() {
        var answer = signIn(desk.api("acme"), ANA, "");

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void pagesForbidScriptsThatAreNotTheirs() {
        var page = desk.api("acme").get("/login");

        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy.replaceFirst(".*script-src", ""))
                        .doesNotContain("unsafe-inline", "unsafe-eval"))
                .asString()
                .contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void formOfAnotherSiteChangesNothing() {
        var ana = signedIn(ANA);

        var foreign = ana.with("Origin", "https://evil.test").send("POST", "/logout", FORM, "");
        var withoutToken = ana.send("POST", "/logout", FORM, "");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(withoutToken.status()).isEqualTo(303);
        assertThat(withoutToken.header("Location")).startsWith("/logout");
        assertThat(ana.get("/agent/tickets").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)"})
    void signInLeadsToNoOtherSite(String goal) {
        var answer = signIn(desk.api("acme"), ANA, goal);

        assertThat(answer.header("Location")).isEqualTo("/agent/tickets");
    }

    /** As a script's request is led to the login page when the session has ended, beside the page that people see. */
    @Test
    void aPageForAScriptLeavesTheFormAloneThatPeopleSee() {
        var api = desk.api("acme");

        assertThat(cookies(api.with("Sec-Fetch-Dest", "empty").get("/login"))).doesNotContainKey("insightdesk-form");
        assertThat(cookies(api.with("Sec-Fetch-Dest", "document").get("/login")))
                .containsKey("insightdesk-form");
    }

    private Api signedIn(String email) {
        return desk.api("acme").with("Cookie", header(cookies(signIn(desk.api("acme"), email, ""))));
    }

    private static Answer signIn(Api api, String email, String goal) {
        return signIn(api, email, goal, Map.of());
    }

    /** Sends the sign-in form as a browser does, with the cookie and the token of the page. */
    private static Answer signIn(Api api, String email, String goal, Map<String, String> before) {
        var sent = new HashMap<>(before);
        sent.putAll(cookies(api.get("/login")));
        var fields = Map.of(
                "csrf", sent.get("insightdesk-form"), "email", email, "password", Desk.PASSWORD, "continue", goal);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return api.with("Cookie", header(sent)).send("POST", "/login", FORM, body);
    }

    private static Map<String, String> cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static String header(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}

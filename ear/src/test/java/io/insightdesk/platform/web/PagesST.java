package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;

/** What holds for every page, as a browser gets it. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesST {

    private static final Pattern UNRENDERED = Pattern.compile("</?(?:ui|h|f|p|o|d|a|c|cc):[a-zA-Z]+");
    private static final Pattern RESOURCE = Pattern.compile("/jakarta\\.faces\\.resource/[^\"')]+");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int LIST_LIMIT = 80 * 1024;

    private Desk desk;
    private Browser visitor;
    private Browser customer;
    private Browser agent;

    @BeforeAll
    void openBrowsers(Desk running) {
        desk = running;
        visitor = Browser.open(desk, "acme");
        customer = Browser.of(desk, "acme", "carla@customer.test");
        agent = Browser.of(desk, "acme", "ana@acme.test");
    }

    @AfterAll
    void closeBrowsers() {
        for (var browser : new Browser[] {visitor, customer, agent}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "visitor, /login",
        "visitor, /register",
        "visitor, /forgotten",
        "visitor, /rate?token=old",
        "visitor, /request/new",
        "visitor, /request/follow?token=old",
        "visitor, /nothing-here",
        "customer, /portal",
        "customer, /portal?show=done",
        "customer, /portal?show=turn&whose=mine",
        "customer, /portal?q=zzzz",
        "customer, /portal?q=%00",
        "customer, /portal/new",
        "customer, request",
        "customer, /profile",
        "agent, /agent/tickets",
        "agent, /agent/tickets?q=zzzz",
        "agent, /agent/tickets?q=%00&tag=%00",
        "agent, /agent/tickets?view=mine&sort=-priority",
        "agent, /agent/customers",
        "agent, /agent/customers?q=%00&after=%00",
        "agent, /agent/new",
        "agent, /profile",
        "agent, ticket"
    })
    void everyPageIsRenderedWholeInBothLanguagesAndFitsAPhone(String who, String page) {
        var browser = browser(who);
        var path = pathOf(browser, page);
        browser.complaints();

        for (var language : List.of("en", "de")) {
            browser.driver().manage().addCookie(new Cookie("language", language));
            browser.resize(390, 844);
            browser.open(path);

            assertThat(browser.see("html").getDomAttribute("lang")).isEqualTo(language);
            assertThat(UNRENDERED.matcher(browser.source()).results().map(match -> match.group()))
                    .as("tags that nobody rendered")
                    .isEmpty();
            assertThat(browser.source()).doesNotContain("???").doesNotContain("#{");
            assertThat(browser.driver()
                            .executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pixels that stand out at the side")
                    .satisfies(
                            pixels -> assertThat(((Number) pixels).intValue()).isLessThanOrEqualTo(0));
        }
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("404"));
        browser.resize(1440, 900);
    }

    @Test
    void publicPagesMakeNoSessionAndAllowNoScriptOfOthers() throws Exception {
        for (var path : List.of("/login", "/register", "/forgotten", "/request/new", "/nothing-here")) {
            var answer = get(path);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path)
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .containsPattern("script-src 'self'( 'nonce-[^']+')?;?$")
                            .doesNotContain("unsafe-eval"));
        }
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormWithAMadeUpStateLeadsBackToItsPage() throws Exception {
        for (var nonce : List.of("", "&primefaces.nonce=", "&primefaces.nonce=%3Cscript%3E")) {
            var answer = post("/login", "jakarta.faces.ViewState=-123%3A456" + nonce);

            assertThat(answer.statusCode()).as(nonce).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/login?again=1");
        }
    }

    @Test
    void aFormWithoutAStateThatFacesAnswersNeedsItsNonce() throws Exception {
        var answer = post("/login", "jakarta.faces.ViewState=stateless&csrf=x");

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void aFormThatIsTooLargeIsToldSo() throws Exception {
        var answer = post("/login", "email=" + "x".repeat(2 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Form too large");
    }

    @Test
    void resourcesCarryAFingerprintAndAreKeptForAYear() throws Exception {
        var addresses = RESOURCE.matcher(get("/login").body())
                .results()
                .map(match -> match.group().replace("&amp;", "&"))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(3).allMatch(address -> address.contains("v="));
        for (var address : addresses) {
            assertThat(get(address).headers().firstValue("Cache-Control"))
                    .as(address)
                    .hasValue("max-age=31536000");
        }
    }

    @Test
    void anAddressWithAnUnknownViewShowsAllOpenTickets() {
        agent.open("/agent/tickets?view=nonsense");

        assertThat(agent.text("h1")).isEqualTo("All open");
        assertThat(agent.text(".side [aria-current=page]")).startsWith("All open");
    }

    @Test
    void theListIsSmall() {
        agent.open("/agent/tickets");

        assertThat(agent.source().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LIST_LIMIT);
    }

    /** In a narrower window some columns are hidden, and the list alone scrolls. */
    @ParameterizedTest
    @ValueSource(ints = {1440, 1024})
    void cellsOfTheListStandUnderTheirHeadings(int width) {
        agent.resize(width, 900);
        try {
            agent.open("/agent/tickets?view=all");

            var shown = agent.driver().executeScript("""
                    const shown = row => [...row.cells].filter(cell => cell.offsetParent).map(cell => Math.round(cell.getBoundingClientRect().left))
                    return [shown(document.querySelector('.list thead tr')).join(), shown(document.querySelector('.list tbody tr')).join(),
                        String(document.documentElement.scrollHeight <= innerHeight)]""");

            assertThat(shown).asInstanceOf(InstanceOfAssertFactories.LIST).satisfies(found -> {
                assertThat(found.get(1)).as("cells").isEqualTo(found.get(0));
                assertThat(found.get(2)).as("the page does not scroll").isEqualTo("true");
            });
        } finally {
            agent.resize(1440, 900);
        }
    }

    @Test
    void theListsFiltersAreInTheAddressAndTheBackButtonTakesThemBack() {
        agent.open("/agent/tickets");
        var all = agent.driver().getCurrentUrl();

        agent.type("select[name=priority]", "urgent");
        agent.see("select[name=priority] option[value=urgent][selected]");
        assertThat(agent.driver().getCurrentUrl()).contains("priority=urgent").doesNotContain("status=");

        agent.driver().navigate().back();
        assertThat(agent.driver().getCurrentUrl()).isEqualTo(all);
    }

    @Test
    void aNoteIsNeverPushedToTheCustomer() {
        var number = pathOf(customer, "request").replaceFirst(".*/", "");
        customer.open("/portal/requests/" + number);
        customer.driver().executeScript("""
                window.pushes = [];
                document.addEventListener('desk:push', event => window.pushes.push(event.detail.kind));""");
        agent.open("/agent/tickets/" + number);

        agent.click("#noteTab");
        agent.write("#notePanel", "Only for colleagues");
        agent.click("#notePanel .btn.primary");
        agent.seeText(".msg.note", "Only for colleagues");
        agent.click("#replyTab");
        var reply = "For the customer " + UUID.randomUUID();
        agent.write("#replyPanel", reply);
        agent.click("#replyPanel .btn.primary");

        customer.seeText("[data-conversation]", reply);
        assertThat(customer.source()).doesNotContain("Only for colleagues");
        assertThat(customer.driver().executeScript("return window.pushes"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("ticket.replied")
                .doesNotContain("ticket.noted");
    }

    @Test
    void whatIsBeingTypedSurvivesANewMessage() {
        var number = pathOf(customer, "request").replaceFirst(".*/", "");
        agent.open("/agent/tickets/" + number);
        agent.write("#replyPanel", "half a sen");
        customer.open("/portal/requests/" + number);

        var message = "One more thing " + UUID.randomUUID();
        customer.type("form[data-composer] textarea", message);
        customer.click("form[data-composer] .btn.primary");

        agent.seeText("[data-conversation]", message);
        assertThat(agent.text("#replyPanel [contenteditable]")).isEqualTo("half a sen");
    }

    @Test
    void theThemeIsRemembered() {
        customer.open("/portal");
        customer.click("details.menu summary");
        customer.click("[data-set-theme=dark]");

        customer.open("/portal/new");

        assertThat(customer.see("html").getDomAttribute("data-theme")).isEqualTo("dark");
    }

    private Browser browser(String who) {
        return switch (who) {
            case "agent" -> agent;
            case "customer" -> customer;
            default -> visitor;
        };
    }

    private static String pathOf(Browser browser, String page) {
        return switch (page) {
            case "ticket" -> firstLink(browser, "/agent/tickets", "tr[data-rk] a");
            case "request" -> firstLink(browser, "/portal", "a[data-ticket]");
            default -> {
                browser.open(page);
                yield page;
            }
        };
    }

    private static String firstLink(Browser browser, String list, String selector) {
        browser.open(list);
        return URI.create(browser.see(selector).getDomProperty("href")).getPath();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + desk.stack().httpPort() + path))
                .header("Host", "acme.localhost");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}

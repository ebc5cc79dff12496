package io.insightdesk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator creates a tenant on a host name that no tenant has, and its owner begins to work. */
@ExtendWith(DeskExtension.class)
class SetupST {

    private static final String PASSWORD = "correct horse battery";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FORM_COOKIE = Pattern.compile("(insightdesk-form)=([^;]+).*");

    private final Desk desk;
    private final String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String owner = "olga@" + slug + ".test";

    SetupST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void ownerOfTheNewTenantSignsInAndSeesAnEmptyDesk() {
        try (var browser = Browser.open(desk, "no-desk-yet")) {
            browser.open("/setup");
            fields().forEach((name, value) -> browser.type("#" + name, value));
            browser.click("main button[type=submit]");

            browser.seeText("h1", "Your help desk is ready");
            assertThat(browser.see("[data-address]").getDomAttribute("href"))
                    .isEqualTo(desk.address(slug, "/login").toString());
            assertThat(browser.complaints()).isEmpty();
            browser.click("main .btn.primary");
        }
        try (var browser = Browser.open(desk, slug)) {
            browser.signIn(owner, PASSWORD);

            browser.awaitPath("/agent/tickets");
            browser.see(".empty");
            assertThat(browser.sees("tr[data-rk]")).isFalse();
            assertThat(browser.text("body")).doesNotContain("Acme Devices");
        }
    }

    @Test
    void newTenantAndTheOthersSeeNothingOfEachOther() {
        assertThat(send(fields()).body()).contains("Your help desk is ready");
        var olga = desk.api(slug).signedInAs(owner, PASSWORD);
        var ticket = olga.post("/api/v1/tickets", Map.of("subject", "First of " + slug, "body", "Hello"))
                .json();

        assertThat(ticket.get("number").getAsString()).isEqualTo(slug.toUpperCase(Locale.ROOT) + "-1001");
        assertThat(olga.get("/api/v1/tickets?limit=100").json().getAsJsonArray("data"))
                .hasSize(1);
        for (var other : List.of(desk.api("acme", "olga@acme.test"), desk.api("globex", "gus@globex.test"))) {
            assertThat(other.get("/api/v1/tickets?q=" + slug).body()).doesNotContain(slug.toUpperCase(Locale.ROOT));
            assertThat(other.get("/api/v1/tickets/" + ticket.get("id").getAsString())
                            .status())
                    .isEqualTo(404);
            assertThat(other.get("/api/v1/agents").body()).doesNotContain(owner);
        }
        assertThat(signIn("acme", owner, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(slug, "olga@acme.test", Desk.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void wrongCodeIsRefusedAtItsFieldAndNothingElseIsLookedAt() {
        var fields = fields();
        fields.put("code", Desk.SETUP_CODE + "x");
        fields.put("hosts", "acme.localhost");

        var answer = send(fields);

        assertThat(problem(answer, "code")).isEqualTo("The setup code is not correct.");
        assertThat(problem(answer, "hosts")).isEmpty();
        assertThat(answer.body()).doesNotContain(PASSWORD).doesNotContain(Desk.SETUP_CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', This field is required.",
        "hosts, 'https://x.localhost', host name of a help desk",
        "hosts, 'HOST acme.localhost', acme.localhost already belongs",
        "prefix, 'A-1', Must be two to ten letters",
        "prefix, acme, Already in use.",
        "language, fr, Does not exist.",
        "timeZone, Europe/Atlantis, Does not exist.",
        "mailFrom, support, Must be an e-mail address.",
        "ownerName, '', This field is required.",
        "ownerEmail, 'olga@nowhere', Must be an e-mail address.",
        "ownerPassword, short, Must have at least 12 characters",
        "ownerPassword, aaaaaaaaaaaaaaaa, too easy to guess"
    })
    void whatBreaksARuleIsSaidAtItsFieldAndNothingIsWritten(String field, String value, String words) {
        var fields = fields();
        fields.put(field, value.replace("HOST", slug + ".localhost"));

        var answer = send(fields);

        assertThat(problem(answer, field)).contains(words);
        assertThat(answer.body()).doesNotContain("Your help desk is ready").doesNotContain(PASSWORD);
        assertThat(desk.api(slug).get("/login").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfThePage() {
        var fields = fields();
        fields.put("name", "");

        var answer = send(fields, "; language=de");

        assertThat(problem(answer, "name")).isEqualTo("Dieses Feld ist erforderlich.");
    }

    @Test
    void formThatIsSentTwiceAtOnceMakesOneTenant() {
        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(fields()))).limit(2).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200))
                .filteredOn(answer -> answer.body().contains("Your help desk is ready"))
                .hasSize(1);
        assertThat(signIn(slug, owner, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void formOfAnotherSiteIsRefused() {
        var foreign = desk.api("acme").with("Origin", "https://evil.test").send("POST", "/setup", FORM, body(fields()));
        var withoutToken = desk.api("acme").send("POST", "/setup", FORM, body(fields()));

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(withoutToken.status()).isEqualTo(303);
        assertThat(desk.api(slug).get("/login").status()).isEqualTo(404);
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", Desk.SETUP_CODE);
        fields.put("name", "Company " + slug);
        fields.put("hosts", slug + ".localhost");
        fields.put("prefix", slug);
        fields.put("language", "en");
        fields.put("timeZone", "Europe/Berlin");
        fields.put("mailFrom", "support@" + slug + ".test");
        fields.put("ownerName", "Olga");
        fields.put("ownerEmail", owner);
        fields.put("ownerPassword", PASSWORD);
        return fields;
    }

    private Answer send(Map<String, String> fields) {
        return send(fields, "");
    }

    /** Sends the form as a browser does, with the cookie and the token of the page. */
    private Answer send(Map<String, String> fields, String moreCookies) {
        var api = desk.api("no-desk-yet");
        var cookie = FORM_COOKIE.matcher(api.get("/setup").header("Set-Cookie"));
        assertThat(cookie.matches()).isTrue();
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", cookie.group(2));
        return api.with("Cookie", cookie.group(1) + "=" + cookie.group(2) + moreCookies)
                .send("POST", "/setup", FORM, body(all));
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String problem(Answer answer, String field) {
        var wrong = Pattern.compile("id=\"" + field + "Wrong\"[^>]*>([^<]*)<").matcher(answer.body());
        assertThat(wrong.find()).isTrue();
        return wrong.group(1);
    }

    private Answer signIn(String tenant, String email, String password) {
        return desk.api(tenant).post("/api/v1/auth/token", Map.of("email", email, "password", password));
    }
}

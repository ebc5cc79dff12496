package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api;
import io.insightdesk.system.Api.Answer;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;

/** Signing in to the API: who gets a token, what it is good for and when it ends. */
@ExtendWith(DeskExtension.class)
class SignInApiST {

    private static final String ANA = "ana@acme.test";

    private final Desk desk;

    SignInApiST(Desk desk) {
        this.desk = desk;
    }

    @Test
    void tokenSaysWhoOneIs() {
        var me = desk.api("acme", ANA).get("/api/v1/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().get("email").getAsString()).isEqualTo(ANA);
        assertThat(me.json().get("role").getAsString()).isEqualTo("agent");
        assertThat(me.json().getAsJsonObject("tenant").get("slug").getAsString())
                .isEqualTo("acme");
        assertThat(me.json().keySet()).contains("id", "name", "locale", "timeZone");
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        var wrongPassword = signIn(desk.api("acme"), ANA, "not the password");
        var unknownAddress = signIn(desk.api("acme"), "nobody@acme.test", Desk.PASSWORD);
        var otherTenants = signIn(desk.api("acme"), "gina@globex.test", Desk.PASSWORD);

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknownAddress.status()).isEqualTo(401);
        assertThat(unknownAddress.body()).isEqualTo(wrongPassword.body());
        assertThat(otherTenants.body()).isEqualTo(wrongPassword.body());
    }

    @Test
    void tokenIsWorthlessOnAnotherTenantsHost() {
        var ana = desk.api("acme", ANA);

        assertThat(ana.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(ana.with("Host", "globex.localhost").get("/api/v1/me").status())
                .isEqualTo(401);
    }

    @Test
    void whoCallsTooOftenIsToldToWaitAndOthersAreNot() {
        var tokens = signIn(desk.api("acme"), ANA, Desk.PASSWORD);
        var busy = bearer(desk.api("acme"), tokens);
        assertThat(busy.get("/api/v1/me").status()).isEqualTo(200);

        makeManyCallsOf(tokens.json().get("accessToken").getAsString());
        var refused = busy.get("/api/v1/me");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 62);
        assertThat(desk.api("acme", ANA).get("/api/v1/me").status()).isEqualTo(200);
    }

    /** As if they had been made in this minute and in the next. */
    private void makeManyCallsOf(String token) {
        var hash = HexFormat.of()
                .formatHex(
                        TokenSecret.parse(LoginKind.ACCESS, token).orElseThrow().hash());
        var minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        try (var valkey = new Jedis(URI.create(desk.stack().services().valkey().url()))) {
            for (var one : List.of(minute, minute.plusSeconds(60))) {
                valkey.set("calls:" + hash + ":" + one.getEpochSecond(), "5000");
            }
        }
    }

    @Test
    void onTheMachinesOwnNameTheTenantIsNamedOrTheDefault() {
        var ownName = desk.api("acme").with("Host", "localhost");

        var named = ownName.post(
                "/api/v1/auth/token",
                Map.of("email", "gina@globex.test", "password", Desk.PASSWORD, "tenant", "globex"));
        var byDefault = signIn(ownName, ANA, Desk.PASSWORD);
        var me = bearer(ownName, named).get("/api/v1/me");

        assertThat(byDefault.status()).isEqualTo(200);
        assertThat(me.json().getAsJsonObject("tenant").get("slug").getAsString())
                .isEqualTo("globex");
    }

    @Test
    void unknownHostIsNotFound() {
        assertThat(signIn(desk.api("nobody"), ANA, Desk.PASSWORD).status()).isEqualTo(404);
        assertThat(desk.api("nobody").get("/login").status()).isEqualTo(404);
    }

    @Test
    void callWithoutTokenIsToldToBringOne() {
        var refused = desk.api("acme").get("/api/v1/me");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    @Test
    void refreshTokenWorksOnceAndItsReuseEndsTheSignIn() {
        var api = desk.api("acme");
        var first = signIn(api, ANA, Desk.PASSWORD);

        var second = refresh(api, first);
        var reused = refresh(api, first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(reused.status()).isEqualTo(401);
        assertThat(refresh(api, second).status()).isEqualTo(401);
        assertThat(bearer(api, second).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void refreshTokenIsNoBearerToken() {
        var tokens = signIn(desk.api("acme"), ANA, Desk.PASSWORD);

        var refused = desk.api("acme")
                .with(
                        "Authorization",
                        "Bearer " + tokens.json().get("refreshToken").getAsString())
                .get("/api/v1/me");

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void logoutEndsAccessAndRefreshAtOnce() {
        var api = desk.api("acme");
        var tokens = signIn(api, ANA, Desk.PASSWORD);
        var signedIn = bearer(api, tokens);
        assertThat(signedIn.get("/api/v1/me").status()).isEqualTo(200);

        var loggedOut = signedIn.send("POST", "/api/v1/auth/logout", null, null);

        assertThat(loggedOut.status()).isEqualTo(204);
        assertThat(signedIn.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(refresh(api, tokens).status()).isEqualTo(401);
    }

    @Test
    void badInputIsNamedFieldByField() {
        var nothing = desk.api("acme").post("/api/v1/auth/token", Map.of());
        var unreadable = desk.api("acme").send("POST", "/api/v1/auth/token", "application/json", "{\"email\":");

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"email\"", "\"password\"");
        assertThat(unreadable.status()).isEqualTo(400);
    }

    @Test
    void permissionOfTheRoleDecides() {
        assertThat(desk.api("acme", "adam@acme.test")
                        .get("/api/v1/sla-policies")
                        .status())
                .isEqualTo(200);
        assertThat(desk.api("acme", ANA).get("/api/v1/sla-policies").status()).isEqualTo(403);
        assertThat(desk.api("acme", "carla@customer.test")
                        .get("/api/v1/sla-policies")
                        .status())
                .isEqualTo(403);
    }

    private static Answer signIn(Api api, String email, String password) {
        return api.post("/api/v1/auth/token", Map.of("email", email, "password", password));
    }

    private static Answer refresh(Api api, Answer tokens) {
        return api.post(
                "/api/v1/auth/refresh",
                Map.of("refreshToken", tokens.json().get("refreshToken").getAsString()));
    }

    private static Api bearer(Api api, Answer tokens) {
        return api.with(
                "Authorization", "Bearer " + tokens.json().get("accessToken").getAsString());
    }
}

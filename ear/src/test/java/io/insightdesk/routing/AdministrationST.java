package io.insightdesk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** An admin sees to people, teams and settings, and the desk works by it. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationST {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "four words are enough";

    private Desk desk;
    private Api adam;
    private Api gina;
    private Api gus;

    @BeforeAll
    void signIn(Desk running) {
        desk = running;
        adam = desk.api("acme", "adam@acme.test");
        gina = desk.api("globex", "gina@globex.test");
        gus = desk.api("globex", "gus@globex.test");
    }

    @Test
    void whoIsInvitedJoinsATeamIsGivenWorkByItsRuleAndLosesItWhenDisabled() {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var email = "dora-" + run + "@acme.test";
        try (var admin = Browser.of(desk, "acme", "adam@acme.test");
                var dora = Browser.open(desk, "acme")) {
            invite(admin, email);
            join(dora, email, "Dora " + run);
            makeTeam(admin, "Night " + run, "Dora " + run);

            var ticket = ticketInTeam("Night " + run);
            await().atMost(SOON).until(() -> "Dora " + run, holder -> holder.equals(assigneeOf(ticket)));
            dora.open("/agent/tickets/" + ticket);
            dora.seeText(".evt", "A rule assigned it to Dora " + run);

            dora.click(".rail details.menu summary");
            dora.click(".rail [name=status][value=away]");
            dora.see(".rail summary .dot.at-away");
            await().atMost(SOON).until(() -> presenceOf(email), "away"::equals);

            disable(admin, email);
            await().atMost(SOON).until(() -> assigneeOf(ticket), String::isEmpty);
            dora.open("/agent/tickets");
            dora.awaitPath("/login");
            assertThat(admin.complaints()).isEmpty();
            archiveTeam(admin, "Night " + run);
            assertThat(adam.get("/api/v1/teams").body()).doesNotContain("Night " + run);
        }
    }

    private void invite(Browser admin, String email) {
        admin.open("/admin");
        admin.click(".overview a[href$='/admin/people']");
        admin.type(admin.labelled("E-mail"), "dora");
        admin.click("main .btn.primary");
        admin.seeText("[id='invite:emailMessage']", "Must be an e-mail address");
        admin.type(admin.labelled("E-mail"), email);
        admin.click("main .btn.primary");
        admin.seeText(".banner.good", "invitation has been sent");
        admin.seeText("tr:has([data-person='" + email + "'])", "invited");
    }

    private void join(Browser dora, String email, String name) {
        dora.open(Registration.invitationMailedTo(desk, email));
        dora.type("#name", name);
        dora.type("#password", PASSWORD);
        dora.click("main button[type=submit]");
        dora.awaitPath("/agent/tickets");
        dora.see(".rail summary .dot.at-online");
        await().atMost(SOON).until(() -> presenceOf(email), "online"::equals);
    }

    private static void makeTeam(Browser admin, String team, String member) {
        admin.open("/admin/teams");
        admin.click("main .btn.primary");
        admin.type(admin.labelled("Name"), team);
        admin.click("[type=radio][value=roundRobin]");
        admin.type(admin.labelled("Maximum number of open tickets"), "0");
        admin.click("tr[data-agent='" + member + "'] [id$=':member']");
        admin.click("[id='form:save']");
        admin.seeText("[id='form:ticketLimitMessage']", "Must be between 1 and 10,000");
        admin.type(admin.labelled("Maximum number of open tickets"), "5");
        admin.click("[id='form:save']");
        admin.seeText(".banner.good", "Saved");
        admin.seeText("tr:has([data-team='" + team + "'])", "Round robin");
    }

    private static void archiveTeam(Browser admin, String team) {
        admin.open("/admin/teams");
        admin.click("a[data-team='" + team + "']");
        admin.click("[data-dialog=archiveDialog]");
        admin.click("#archiveDialog .primary");
        admin.seeText(".banner.good", "archived");
    }

    private static void disable(Browser admin, String email) {
        admin.open("/admin/people");
        admin.click("a[data-person='" + email + "']");
        admin.click("[data-dialog=disableDialog]");
        admin.click("#disableDialog .primary");
        admin.seeText("tr:has([data-person='" + email + "'])", "disabled");
    }

    private String ticketInTeam(String name) {
        var team = dataOf(adam.get("/api/v1/teams")).stream()
                .filter(one -> one.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
        var ticket = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "For the rule", "body", "Whose turn is it?"))
                .json()
                .get("number")
                .getAsString();
        adam.post(
                "/api/v1/tickets/" + ticket + "/transfer",
                Map.of("team", team.get("id").getAsString()));
        return ticket;
    }

    private String assigneeOf(String ticket) {
        var assignee = adam.get("/api/v1/tickets/" + ticket).json().get("assignee");
        return assignee.isJsonNull()
                ? ""
                : assignee.getAsJsonObject().get("name").getAsString();
    }

    private String presenceOf(String email) {
        return dataOf(adam.get("/api/v1/agents?limit=100")).stream()
                .filter(agent -> agent.get("email").getAsString().equals(email))
                .map(agent -> agent.get("presence").getAsString())
                .findFirst()
                .orElse("");
    }

    @Test
    void settingsAreCheckedAtTheirFieldsAndHold() {
        try (var owner = Browser.of(desk, "globex", "gus@globex.test")) {
            owner.open("/admin/settings");
            var sender = owner.value(owner.labelled("Sender"));
            owner.type(owner.labelled("Close solved tickets after"), "soon");
            owner.type(owner.labelled("Sender"), "nobody");
            owner.click("main .btn.primary");
            owner.seeText("[id='form:autoCloseSecondsMessage']", "365 days");
            owner.seeText("[id='form:mailFromMessage']", "Must be an e-mail address");
            assertThat(owner.value(owner.labelled("Sender"))).isEqualTo("nobody");

            owner.type(owner.labelled("Close solved tickets after"), "2.5");
            owner.type(owner.labelled("Sender"), sender);
            owner.type(owner.labelled("Brand colour"), "#7a1fa2");
            assertThat(owner.see("html").getDomAttribute("style")).contains("rgb(122 31 162)");
            owner.click("main .btn.primary");
            owner.seeText(".banner.good", "Saved");

            var settings = gus.get("/api/v1/settings");
            assertThat(settings.json().get("autoCloseSeconds").getAsLong()).isEqualTo(216_000);
            assertThat(settings.json().get("brandColor").getAsString()).isEqualTo("#7a1fa2");
            assertThat(owner.complaints()).isEmpty();
            var back = gus.with("If-Match", settings.header("ETag"))
                    .patch("/api/v1/settings", Map.of("autoCloseSeconds", 345_600, "brandColor", "#0f766e"));
            assertThat(back.status()).isEqualTo(200);
        }
    }

    @Test
    void whoSavesSettingsThatChangedMeanwhileIsToldAndKeepsWhatWasTyped() {
        try (var owner = Browser.of(desk, "globex", "gus@globex.test")) {
            owner.open("/admin/settings");
            owner.type(owner.labelled("A reply reopens a closed ticket within"), "7");
            var welcome =
                    gus.get("/api/v1/settings").json().get("guestsWelcome").getAsBoolean();
            welcomeGuests(!welcome);

            owner.click("[id='form:save']");

            owner.seeText(".banner.bad", "Somebody else has changed this");
            assertThat(owner.value(owner.labelled("A reply reopens a closed ticket within")))
                    .isEqualTo("7");
            welcomeGuests(welcome);
        }
    }

    private void welcomeGuests(boolean wanted) {
        var changed = gus.with("If-Match", "*").patch("/api/v1/settings", Map.of("guestsWelcome", wanted));
        assertThat(changed.status()).isEqualTo(200);
    }

    @Test
    void theNextTicketIsTakenOnceByButtonAndByProgram() {
        var greta = desk.api("globex", "greta@customer.test");
        for (var number = 0; number < 2; number++) {
            greta.post("/api/v1/tickets", Map.of("subject", "Take me", "body", "Now", "priority", "urgent"));
        }

        var key = UUID.randomUUID().toString();
        var taken = gina.with("Idempotency-Key", key).send("POST", "/api/v1/tickets/claim", null, null);
        assertThat(taken.status()).isEqualTo(200);
        var number = taken.json().get("number").getAsString();
        var again = gina.with("Idempotency-Key", key).send("POST", "/api/v1/tickets/claim", null, null);
        assertThat(again.json().get("number").getAsString()).isEqualTo(number);
        var refused = gus.post("/api/v1/tickets/" + number + "/assign", Map.of("agent", "me", "ifUnassigned", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("ticket-taken", "Gina Moreau has already taken this ticket.");
        assertThat(greta.send("POST", "/api/v1/tickets/claim", null, null).status())
                .isEqualTo(403);

        try (var browser = Browser.of(desk, "globex", "gina@globex.test")) {
            browser.open("/agent/tickets");
            browser.click("[data-take-next]");
            browser.awaitPath("/agent/tickets/GLOBEX-");
            browser.seeText(".evt", "Gina Moreau took the ticket");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void presenceIsChosenByProgramsOfTheDeskAlone() {
        assertThat(gus.send("PUT", "/api/v1/me/presence", "application/json", "{\"status\": \"busy\"}")
                        .json()
                        .get("status")
                        .getAsString())
                .isEqualTo("busy");
        assertThat(gina.get("/api/v1/agents?limit=100").body()).contains("\"presence\":\"busy\"");
        assertThat(gus.send("PUT", "/api/v1/me/presence", "application/json", "{\"status\": \"asleep\"}")
                        .status())
                .isEqualTo(422);
        var greta = desk.api("globex", "greta@customer.test");
        assertThat(greta.get("/api/v1/me/presence").status()).isEqualTo(403);
    }

    private static List<JsonObject> dataOf(Api.Answer answer) {
        return answer.json().getAsJsonArray("data").asList().stream()
                .map(one -> one.getAsJsonObject())
                .toList();
    }
}

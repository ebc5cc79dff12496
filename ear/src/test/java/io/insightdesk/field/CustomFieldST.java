package io.insightdesk.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's own fields from the admin's page over the customer's form to the agent's properties; and the routes. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomFieldST {

    private static final String FIELDS = "/api/v1/ticket-fields";
    private static final String FORMS = "/api/v1/ticket-forms";
    private static final String TICKETS = "/api/v1/tickets";

    private Api carla;
    private Api ana;
    private Api adam;
    private Api gina;

    @BeforeAll
    void signIn(Desk desk) {
        carla = desk.api("acme", "carla@customer.test");
        ana = desk.api("acme", "ana@acme.test");
        adam = desk.api("acme", "adam@acme.test");
        gina = desk.api("globex", "gina@globex.test");
    }

    @Test
    void theCustomersFormFollowsItsConditionsAndTheAgentGoesOn(Desk desk) {
        String number;
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.open("/portal/new");
            assertThat(customer.sees("[data-key=serial]")).isFalse();
            assertThat(customer.sees("[data-key=warranty]")).isFalse();

            customer.pick("[data-key=device] select", "Laptop");
            customer.see("[data-key=serial] input");
            customer.type("[data-key=serial] input", "LT-1");
            customer.pick("[data-key=device] select", "Something else");
            assertThat(customer.sees("[data-key=serial]")).isFalse();
            customer.type("[id$=subject]", "Fields");
            customer.type("[id$=body]", "Of their own");
            customer.click("main .btn.primary");

            customer.awaitPath("/portal/requests/ACME-");
            customer.seeText(".facts", "Something else");
            assertThat(customer.text(".facts")).doesNotContain("LT-1");
            number = customer.path().replaceFirst(".*/", "");
            assertThat(customer.complaints()).isEmpty();
        }
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.open("/agent/tickets/" + number);
            agent.pick("[data-key=device] select", "Printer");
            agent.seeText("#thread", "Device from Something else to Printer");
            agent.type("[data-key=serial] input", "PX-1");
            agent.seeText("#thread", "PX-1");
            agent.click("[data-key=cause] [data-choice=wear]");
            agent.seeText("#thread", "Wear");
            assertThat(agent.complaints()).isEmpty();
        }
        var seen = carla.get(TICKETS + "/" + number).json().getAsJsonObject("customFields");
        var known = ana.get(TICKETS + "/" + number).json().getAsJsonObject("customFields");
        assertThat(seen.toString()).isEqualTo("{\"device\":\"printer\",\"serial\":\"PX-1\"}");
        assertThat(known.get("cause").toString()).isEqualTo("[\"wear\"]");
    }

    @Test
    void theListIsFilteredByAFieldThatHasChoices(Desk desk) {
        var number = carla.post(
                        TICKETS,
                        Map.of("subject", "Phone", "body", "Silent", "customFields", Map.of("device", "phone")))
                .json()
                .get("number")
                .getAsString();
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.open("/agent/tickets?view=open");
            agent.pick("select[name='customFields.device']", "Phone");
            agent.seeText("tbody", number);
            assertThat(agent.driver().getCurrentUrl()).contains("customFields.device=phone");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void anotherFormAsksOtherFields(Desk desk) {
        try (var customer = Browser.of(desk, "acme", "carla@customer.test")) {
            customer.open("/portal/new");
            customer.pick("[id='form:kind']", "An invoice or an order");
            customer.see("[data-key=invoice]");
            assertThat(customer.sees("[data-key=device]")).isFalse();
            customer.type("[data-key=invoice] input", "2026-77");
            customer.type("[id$=subject]", "Invoice");
            customer.type("[id$=body]", "Please look");
            customer.click("main .btn.primary");
            customer.awaitPath("/portal/requests/ACME-");
            customer.seeText(".facts", "2026-77");
        }
    }

    @Test
    void whatAnAgentMustFillIsSaidInWords(Desk desk) {
        var key = key();
        var made = define(Map.of("key", key, "kind", "text", "labels", "Proof", "requiredToSolve", true));
        var form = adam.post(FORMS, Map.of("labels", "Proofs", "fields", List.of(Map.of("key", key)), "offered", false))
                .json();
        var number = ana.post(
                        TICKETS,
                        Map.of(
                                "subject",
                                "Proof",
                                "body",
                                "Needed",
                                "form",
                                form.get("id").getAsString()))
                .json()
                .get("number")
                .getAsString();
        ana.post(TICKETS + "/" + number + "/assign", Map.of("agent", "me"));

        var refused = ana.post(TICKETS + "/" + number + "/solve", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("customFields." + key);
        try (var agent = Browser.of(desk, "acme", "ana@acme.test")) {
            agent.open("/agent/tickets/" + number);
            agent.click("#head a.btn.s:not([title]):not([data-back])");
            agent.seeText("#properties .banner.bad", "Proof: This field is required");
        }
        ana.with("If-Match", "*").patch(TICKETS + "/" + number, Map.of("customFields", Map.of(key, "here")));
        assertThat(ana.post(TICKETS + "/" + number + "/solve", Map.of()).status())
                .isEqualTo(200);
        archive(made);
    }

    @Test
    void adminsDefineAFieldAndAFormOnTheirPages(Desk desk) {
        var key = key();
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/field");
            admin.type("[id='form:labels']", "Colour " + key);
            admin.type("[id='form:key']", key);
            admin.pick("[id='form:kind']", "Single choice");
            admin.see("[id='form:choices:0:key']");
            admin.type("[id='form:choices:0:key']", "red");
            admin.type("[id='form:choices:0:en']", "Red");
            admin.click("[id='form:save']");
            admin.awaitPath("/admin/fields");
            admin.seeText("tbody", key);

            admin.open("/admin/form");
            admin.type("[id='form:labels']", "Colours");
            admin.click("tr:has([data-conditions=" + key + "]) input[type=checkbox]");
            admin.see("#preview [data-key=" + key + "]");
            admin.click("[id='form:save']");
            admin.awaitPath("/admin/fields");
            admin.seeText("tbody", "Colours");
            assertThat(admin.complaints()).isEmpty();
        }
        var form = adam.get(FORMS + "?limit=100").json().getAsJsonArray("data").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.toString().contains("Colours"))
                .findFirst()
                .orElseThrow();
        assertThat(form.getAsJsonArray("fields")).hasSize(1);
        assertThat(adam.with("If-Match", "*")
                        .delete(FORMS + "/" + form.get("id").getAsString())
                        .status())
                .isEqualTo(204);
        adam.with("If-Match", "*").delete(FIELDS + "/" + id(key));
    }

    @Test
    void fieldsAndFormsArePutInOrderUnlessTheirListIsOutOfDate(Desk desk) {
        var keys = List.of(key(), key());
        keys.forEach(key -> define(Map.of("key", key, "kind", "text", "labels", "Ordered " + key)));
        var forms = keys.stream().map(this::form).toList();
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/fields");
            for (var ids : List.of(keys.stream().map(this::id).toList(), forms)) {
                admin.see(row(ids.get(0)) + " + " + row(ids.get(1)));
                admin.press(row(ids.get(1)) + " [data-up]", "\n");
                admin.see(row(ids.get(1)) + " + " + row(ids.get(0)));
                admin.drag(row(ids.get(1)) + " .grip", row(ids.get(0)));
                admin.see(row(ids.get(0)) + " + " + row(ids.get(1)));
            }
            assertThat(admin.complaints()).isEmpty();

            keys.forEach(key -> adam.with("If-Match", "*").patch(FIELDS + "/" + id(key), Map.of("position", 1)));
            admin.click(row(id(keys.get(1))) + " [data-up]");
            admin.seeText(".banner.bad", "nothing was moved");
            admin.see(row(id(keys.get(1))) + " + " + row(id(keys.get(0))));
            forms.forEach(form -> adam.with("If-Match", "*").patch(FORMS + "/" + form, Map.of("position", 1)));
            admin.click(row(forms.get(1)) + " [data-up]");
            admin.seeText(".banner.bad", "nothing was moved");
            admin.see(row(forms.get(1)) + " + " + row(forms.get(0)));
        }
        forms.forEach(form -> adam.with("If-Match", "*").delete(FORMS + "/" + form));
        keys.forEach(key -> adam.with("If-Match", "*").delete(FIELDS + "/" + id(key)));
    }

    private String form(String key) {
        return adam.post(
                        FORMS, Map.of("labels", "Form " + key, "fields", List.of(Map.of("key", key)), "offered", false))
                .json()
                .get("id")
                .getAsString();
    }

    private static String row(String id) {
        return "tr:has(a[href$='" + id + "'])";
    }

    @Test
    void definitionsAreTheAdminsAlone() {
        for (var route : List.of(FIELDS, FORMS)) {
            assertThat(carla.get(route).status()).isEqualTo(403);
            assertThat(ana.get(route).status()).isEqualTo(403);
            assertThat(adam.get(route).status()).isEqualTo(200);
            assertThat(ana.post(route, Map.of("labels", "Mine")).status()).isEqualTo(403);
        }
        var device = id("device");
        assertThat(gina.get(FIELDS + "/" + device).status()).isIn(403, 404);
        assertThat(adam.get(FIELDS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aDefinitionHasAVersionAndNamesWhatIsWrong() {
        var wrong = adam.post(FIELDS, Map.of("key", "Big", "kind", "colour", "customers", "all", "choices", List.of()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"key\"", "\"kind\"", "\"labels\"", "\"customers\"");

        var made = adam.post(
                FIELDS, Map.of("key", key(), "kind", "number", "labels", Map.of("en", "Cost", "de", "Kosten")));
        assertThat(made.status()).isEqualTo(201);
        var address = FIELDS + "/" + made.json().get("id").getAsString();
        assertThat(adam.patch(address, Map.of("labels", "Price")).status()).isEqualTo(428);
        var changed = adam.with("If-Match", made.header("ETag")).patch(address, Map.of("labels", "Price"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(adam.with("If-Match", made.header("ETag"))
                        .patch(address, Map.of("labels", "Cost"))
                        .status())
                .isEqualTo(412);
        assertThat(adam.with("If-Match", "*")
                        .patch(address, Map.of("kind", "text"))
                        .status())
                .isEqualTo(422);
        assertThat(adam.with("If-Match", "*").delete(address).status()).isEqualTo(204);
    }

    @Test
    void ticketsAreFoundByTheirFieldsAndUnknownOnesAreRefused() {
        var number = carla.post(
                        TICKETS,
                        Map.of("subject", "Found", "body", "By field", "customFields", Map.of("device", "phone")))
                .json()
                .get("number")
                .getAsString();

        assertThat(ana.get(TICKETS + "?customFields.device=phone").body()).contains(number);
        assertThat(carla.get(TICKETS + "?customFields.device=phone,laptop").body())
                .contains(number);
        assertThat(ana.get(TICKETS + "?customFields.device=printer&limit=100").body())
                .doesNotContain("\"" + number + "\"");
        assertThat(ana.get(TICKETS + "?customFields.colour=red").status()).isEqualTo(400);
        assertThat(ana.get(TICKETS + "?customFields.cause=wear").status()).isEqualTo(200);
        assertThat(carla.get(TICKETS + "?customFields.cause=wear").status()).isEqualTo(400);
    }

    @Test
    void aDeskOnlyFieldLeavesTheCustomersTagAlone() {
        var number = carla.post(TICKETS, Map.of("subject", "Tag", "body", "Alone"))
                .json()
                .get("number")
                .getAsString();
        var before = carla.get(TICKETS + "/" + number);

        var changed = ana.with("If-Match", "*")
                .patch(TICKETS + "/" + number, Map.of("customFields", Map.of("cause", List.of("use"), "refund", 12.5)));

        assertThat(changed.json().getAsJsonObject("customFields").toString())
                .isEqualTo("{\"cause\":[\"use\"],\"refund\":12.5}");
        var after = carla.get(TICKETS + "/" + number);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(timeless(after.body())).isEqualTo(timeless(before.body()));
        assertThat(ana.get(TICKETS + "/" + number + "/activity").body())
                .contains("\"field\":\"refund\"", "\"kind\":\"fieldChanged\"");
    }

    /** Clocks run on meanwhile. */
    private static String timeless(String body) {
        return body.replaceAll("\"elapsedSeconds\":[0-9]+", "");
    }

    private String define(Map<String, Object> field) {
        return adam.post(FIELDS, field).json().get("id").getAsString();
    }

    private void archive(String id) {
        adam.with("If-Match", "*").delete(FIELDS + "/" + id);
    }

    private String id(String key) {
        for (var field : adam.get(FIELDS + "?limit=100").json().getAsJsonArray("data")) {
            if (field.getAsJsonObject().get("key").getAsString().equals(key)) {
                return field.getAsJsonObject().get("id").getAsString();
            }
        }
        throw new AssertionError("no field " + key);
    }

    private static String key() {
        return "k" + UUID.randomUUID().toString().substring(0, 8);
    }
}

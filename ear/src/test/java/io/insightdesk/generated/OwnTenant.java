package io.insightdesk.generated;

import io.insightdesk.system.Api;
import io.insightdesk.system.Desk;
import io.insightdesk.system.PageVisitor;
import io.insightdesk.system.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A tenant that generated calls may ruin, with an owner, an agent and a customer. */
final class OwnTenant {

    private static final String PASSWORD = "correct horse battery";

    private final Desk desk;
    private final String slug = "g" + UUID.randomUUID().toString().substring(0, 8);

    private OwnTenant(Desk desk) {
        this.desk = desk;
    }

    static OwnTenant create(Desk desk) {
        var tenant = new OwnTenant(desk);
        tenant.setUp();
        tenant.api(tenant.owner())
                .post("/api/v1/agents", Map.of("email", tenant.agent(), "name", "Ana", "role", "agent"));
        tenant.confirm(Registration.invitationMailedTo(desk, tenant.agent()), "Ana");
        var carla = tenant.visitor();
        carla.get("/register");
        carla.post("/register", Map.of("name", "Carla", "email", tenant.customer()));
        tenant.confirm(Registration.linkMailedTo(desk, tenant.customer()), "Carla");
        return tenant;
    }

    private void setUp() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("code", Desk.SETUP_CODE);
        fields.put("name", "Company " + slug);
        fields.put("hosts", slug + ".localhost");
        fields.put("prefix", prefix());
        fields.put("language", "en");
        fields.put("timeZone", "Europe/Berlin");
        fields.put("mailFrom", "support@" + slug + ".test");
        fields.put("ownerName", "Olga");
        fields.put("ownerEmail", owner());
        fields.put("ownerPassword", PASSWORD);
        var operator = new PageVisitor(desk, "no-desk-yet");
        operator.get("/setup");
        var answer = operator.post("/setup", fields);
        if (!answer.body().contains("Your help desk is ready")) {
            throw new AssertionError("no tenant: " + answer);
        }
    }

    private void confirm(String link, String name) {
        var person = visitor();
        person.get(link);
        person.post("/confirm", Map.of("token", link.replaceFirst(".*token=", ""), "name", name, "password", PASSWORD));
    }

    String prefix() {
        return slug.toUpperCase(Locale.ROOT);
    }

    String owner() {
        return "olga@" + slug + ".test";
    }

    String agent() {
        return "ana@" + slug + ".test";
    }

    String customer() {
        return "carla@" + slug + ".test";
    }

    List<String> people() {
        return List.of(owner(), agent(), customer());
    }

    Api api() {
        return desk.api(slug);
    }

    Api api(String email) {
        return api().signedInAs(email, PASSWORD);
    }

    PageVisitor visitor() {
        return new PageVisitor(desk, slug);
    }

    PageVisitor visitor(String email) {
        return visitor().signedInAs(email, PASSWORD);
    }
}

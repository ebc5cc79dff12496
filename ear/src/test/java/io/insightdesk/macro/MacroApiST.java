package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Api;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Macros and canned replies by the API: made, looked at, applied, refused. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MacroApiST {

    private static final String MACROS = "/api/v1/macros";
    private static final String REPLIES = "/api/v1/canned-replies";

    private Api ana;
    private Api adam;
    private Api carla;
    private Api gina;
    private String ticket;

    @BeforeAll
    void submit(Desk desk) {
        ana = desk.api("acme", "ana@acme.test");
        adam = desk.api("acme", "adam@acme.test");
        carla = desk.api("acme", "carla@customer.test");
        gina = desk.api("globex", "gina@globex.test");
        ticket = "/api/v1/tickets/"
                + carla.post("/api/v1/tickets", Map.of("subject", "Stripes", "body", "On every page"))
                        .json()
                        .get("number")
                        .getAsString();
    }

    @Test
    void aMacroIsMadePreviewedAppliedChangedAndDeleted() {
        var created = ana.post(
                MACROS,
                Map.of(
                        "name",
                        "Take",
                        "actions",
                        List.of(
                                Map.of("action", "reply", "value", "Hello {{requester.firstName}}"),
                                Map.of("action", "addTags", "value", List.of("Taken")),
                                Map.of("action", "assignee", "value", "me"),
                                Map.of("action", "status", "value", "pending"))));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("shared").getAsBoolean()).isFalse();
        var macro = MACROS + "/" + created.json().get("id").getAsString();
        assertThat(created.header("Location")).endsWith(macro);
        var run = ticket + "/macros/" + created.json().get("id").getAsString();

        var preview = ana.post(run + "/preview", Map.of());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body()).contains("Hello Carla", "\"after\":\"Ana Novak\"", "\"after\":\"pending\"");
        var applied = ana.post(run + "/apply", Map.of("lastSeenSeq", 1));
        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.json().get("status").getAsString()).isEqualTo("pending");
        assertThat(applied.json().get("tags").toString()).contains("taken");
        assertThat(applied.header("ETag")).isNotEmpty();
        assertThat(carla.get(ticket + "/messages").body()).contains("Hello Carla");
        assertThat(ana.get(ticket + "/activity").body()).contains("macroApplied", "\"cause\":\"macro\"");
        assertThat(ana.get(macro).json().get("uses").getAsInt()).isEqualTo(1);
        assertThat(ana.get(ticket + "/macros?limit=1").body()).contains("\"name\":\"Take\"");

        assertThat(ana.patch(macro, Map.of("name", "Taken")).status()).isEqualTo(428);
        assertThat(ana.with("If-Match", "\"99\"")
                        .patch(macro, Map.of("name", "Taken"))
                        .status())
                .isEqualTo(412);
        assertThat(ana.with("If-Match", "*")
                        .patch(macro, Map.of("active", false))
                        .status())
                .isEqualTo(200);
        assertThat(ana.post(run + "/apply", Map.of()).status()).isEqualTo(404);
        assertThat(ana.with("If-Match", "*").delete(macro).status()).isEqualTo(204);
        assertThat(ana.get(macro).status()).isEqualTo(404);
    }

    @Test
    void aMacroSetsFieldsAndOwnStatuses() {
        var actions = List.of(
                Map.of("action", "setField", "field", "cause", "value", List.of("use", "wear")),
                Map.of("action", "setField", "field", "refund", "value", 12.5),
                Map.of("action", "status", "value", "supplier"));
        var created = ana.post(MACROS, Map.of("name", "Fill", "actions", actions));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("\"field\":\"refund\"", "\"value\":12.5", "\"value\":[\"wear\",\"use\"]");
        var run = ticket + "/macros/" + created.json().get("id").getAsString();

        assertThat(ana.post(run + "/preview", Map.of()).body())
                .contains("customFields.refund", "\"after\":\"supplier\"");
        var applied = ana.post(run + "/apply", Map.of()).json();

        assertThat(applied.get("status").getAsString()).isEqualTo("supplier");
        assertThat(applied.get("customFields").toString()).contains("\"refund\":12.5");
        var refused = ana.post(
                MACROS,
                Map.of(
                        "name",
                        "Wrong",
                        "actions",
                        List.of(Map.of("action", "setField", "field", "refund", "value", "much"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"actions[0].value\"");
    }

    @Test
    void aRefusalSaysWhyAndDoesNothing() {
        var id = ana.post(
                        MACROS,
                        Map.of("name", "Close", "actions", List.of(Map.of("action", "status", "value", "closed"))))
                .json()
                .get("id")
                .getAsString();

        var refused = ana.post(ticket + "/macros/" + id + "/apply", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("illegal-transition");
        assertThat(ana.post(MACROS, Map.of("name", "", "actions", List.of(Map.of("action", "reply", "value", "{{x}}"))))
                        .body())
                .contains("\"field\":\"name\"", "\"field\":\"actions[0].value\"", "{{x}} is not a placeholder");
        for (var stranger : List.of(adam, gina)) {
            assertThat(stranger.get(MACROS + "/" + id).status()).isEqualTo(404);
            assertThat(stranger.post(ticket + "/macros/" + id + "/apply", Map.of())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(carla.get(MACROS).status()).isEqualTo(403);
        assertThat(carla.post(ticket + "/macros/" + id + "/apply", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void aCannedReplyIsMadeFilledAndKeptByItsOwner() {
        var created =
                ana.post(REPLIES, Map.of("shortName", "dear", "bodyHtml", "<p>Dear <b>{{requester.name}}</b></p>"));
        assertThat(created.status()).isEqualTo(201);
        var id = created.json().get("id").getAsString();

        var filled = ana.post(ticket + "/canned-replies/" + id + "/fill", Map.of());
        assertThat(filled.json().get("bodyHtml").getAsString()).isEqualTo("<p>Dear <b>Carla Mendes</b></p>");
        assertThat(filled.json().get("body").getAsString()).isEqualTo("Dear Carla Mendes");
        assertThat(ana.get(ticket + "/canned-replies").body()).contains("\"shortName\":\"dear\"");
        assertThat(adam.get(REPLIES + "/" + id).status()).isEqualTo(404);
        assertThat(ana.with("If-Match", "*")
                        .patch(REPLIES + "/" + id, Map.of("shared", true))
                        .status())
                .isEqualTo(200);
        assertThat(adam.get(REPLIES + "/" + id).status()).isEqualTo(200);
        assertThat(gina.get(REPLIES + "/" + id).status()).isEqualTo(404);
        assertThat(adam.with("If-Match", "*").delete(REPLIES + "/" + id).status())
                .isEqualTo(204);
    }
}

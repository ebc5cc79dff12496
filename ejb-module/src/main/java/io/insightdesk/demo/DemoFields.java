package io.insightdesk.demo;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.field.CustomFieldDraft.Choice;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.ticket.form.FormConditionJson;
import io.insightdesk.ticket.form.TicketFormDraft;
import io.insightdesk.ticket.form.TicketFormDraft.Place;
import io.insightdesk.ticket.form.TicketFormService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The custom fields of a demo tenant, the forms that ask them, and what its customers fill in. */
@ApplicationScoped
public class DemoFields {

    @Inject
    CustomFieldService fields;

    @Inject
    TicketFormService forms;

    void define() {
        define(
                "device",
                "choice",
                "Device",
                "Gerät",
                "fill",
                List.of(
                        choice("printer", "Printer", "Drucker"),
                        choice("laptop", "Laptop", "Laptop"),
                        choice("phone", "Phone", "Telefon"),
                        choice("other", "Something else", "Etwas anderes")));
        define("serial", "text", "Serial number", "Seriennummer", "fill", null);
        define("invoice", "text", "Invoice number", "Rechnungsnummer", "fill", null);
        define("repaired_by", "date", "Repair due", "Reparatur bis", "see", null);
        define("warranty", "checkbox", "Under warranty", "Garantiefall", "none", null);
        define(
                "cause",
                "multiChoice",
                "Cause",
                "Ursache",
                "none",
                List.of(
                        choice("wear", "Wear and tear", "Verschleiß"),
                        choice("use", "Operating error", "Bedienungsfehler"),
                        choice("software", "Software", "Software"),
                        choice("delivery", "Transport damage", "Transportschaden")));
        define("refund", "number", "Refund", "Erstattung", "none", null);
        var ofDevices =
                JSON.arrayNode().add(FormConditionJson.hasOneOf("device", List.of("printer", "laptop", "phone")));
        create(
                new LabelsDraft("Something does not work", "Etwas funktioniert nicht"),
                List.of(
                        new Place("device", null),
                        new Place("serial", ofDevices),
                        new Place("warranty", ofDevices),
                        new Place("cause", null),
                        new Place("repaired_by", null)));
        create(
                new LabelsDraft("An invoice or an order", "Rechnung oder Bestellung"),
                List.of(new Place("invoice", null), new Place("refund", null)));
    }

    private void define(String key, String kind, String en, String de, String customers, List<Choice> choices) {
        var labels = new LabelsDraft(en, de);
        fields.create(new CustomFieldDraft(key, kind, labels, choices, false, false, customers, null, null));
    }

    private void create(LabelsDraft labels, List<Place> places) {
        forms.create(new TicketFormDraft(labels, places, null, true, null, null));
    }

    private static Choice choice(String key, String en, String de) {
        return new Choice(key, new LabelsDraft(en, de), null);
    }

    /** What the customer of a story fills in. */
    Map<String, JsonNode> answers(Story story) {
        var digits = Math.floorMod(story.subject().hashCode(), 9000) + 1000;
        if (story.tags().contains("printer")) {
            return Map.of("device", JSON.stringNode("printer"), "serial", JSON.stringNode("PX-" + digits));
        }
        return story.tags().contains("billing") ? Map.of("invoice", JSON.stringNode("2026-" + digits)) : Map.of();
    }
}

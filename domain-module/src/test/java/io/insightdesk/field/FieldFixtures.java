package io.insightdesk.field;

import static io.insightdesk.field.CustomerAccess.FILL;
import static io.insightdesk.field.CustomerAccess.NONE;
import static io.insightdesk.field.CustomerAccess.SEE;

import io.insightdesk.platform.Labels;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fields and forms as tests need them. */
public final class FieldFixtures {

    static final UUID TENANT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final FormFacts BY_WEB = new FormFacts("question", "web");

    /** A customer chooses it. */
    static final CustomField PRODUCT = field("product", FieldKind.CHOICE, FILL, false, false, "printer", "chair");

    /** Only of printers, and then needed at once. */
    static final CustomField SERIAL = field("serial", FieldKind.TEXT, FILL, true, false);

    /** The desk's own; needed before the end. */
    static final CustomField FAULT = field("fault", FieldKind.MULTI_CHOICE, NONE, false, true, "paper", "ink", "other");

    /** What the customer reads and the desk writes. */
    static final CustomField DELIVERY = field("delivery", FieldKind.DATE, SEE, false, false);

    static final CustomField COST = field("cost", FieldKind.NUMBER, NONE, false, false);
    static final CustomField AGREED = field("agreed", FieldKind.CHECKBOX, FILL, false, false);

    /** The fields of a tenant with one form: the serial number shows for printers, the fault for printers by web. */
    public static final FieldSet SET = new FieldSet(
            List.of(PRODUCT, SERIAL, FAULT, DELIVERY, COST, AGREED),
            List.of(new TicketForm(
                    TENANT,
                    new TicketForm.Terms(
                            Labels.of("Repair"),
                            List.of(
                                    FormField.of(PRODUCT),
                                    new FormField("serial", List.of(new FormCondition("product", List.of("printer")))),
                                    new FormField(
                                            "fault",
                                            List.of(
                                                    new FormCondition("product", List.of("printer")),
                                                    new FormCondition("channel", List.of("web")))),
                                    FormField.of(DELIVERY)),
                            true,
                            true,
                            1,
                            false),
                    NOON)));

    private FieldFixtures() {}

    static CustomField field(
            String key,
            FieldKind kind,
            CustomerAccess customers,
            boolean requiredOnSubmit,
            boolean requiredToSolve,
            String... choices) {
        var terms = new CustomField.Terms(
                Labels.of(key),
                Arrays.stream(choices)
                        .map(choice -> new FieldChoice(choice, new Labels(choice.toUpperCase(), null), false))
                        .toList(),
                requiredOnSubmit,
                requiredToSolve,
                customers,
                1,
                false);
        return new CustomField(TENANT, key, kind, terms, NOON);
    }

    static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    static CustomFields values(String text) {
        return CustomFields.fromJson(json(text));
    }

    static Map<String, JsonValue> nothing() {
        return Map.of();
    }
}

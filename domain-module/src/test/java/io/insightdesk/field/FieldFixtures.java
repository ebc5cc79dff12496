package io.insightdesk.field;

import static io.insightdesk.field.CustomerAccess.FILL;
import static io.insightdesk.field.CustomerAccess.NONE;
import static io.insightdesk.field.CustomerAccess.SEE;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.Labels;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields as tests need them. */
public final class FieldFixtures {

    public static final UUID TENANT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** A customer chooses it. */
    public static final CustomField PRODUCT =
            field("product", FieldKind.CHOICE, FILL, false, false, "printer", "chair");

    /** Only of printers, and then needed at once. */
    public static final CustomField SERIAL = field("serial", FieldKind.TEXT, FILL, true, false);

    /** The desk's own; needed before the end. */
    public static final CustomField FAULT =
            field("fault", FieldKind.MULTI_CHOICE, NONE, false, true, "paper", "ink", "other");

    /** What the customer reads and the desk writes. */
    public static final CustomField DELIVERY = field("delivery", FieldKind.DATE, SEE, false, false);

    public static final CustomField COST = field("cost", FieldKind.NUMBER, NONE, false, false);
    public static final CustomField AGREED = field("agreed", FieldKind.CHECKBOX, FILL, false, false);

    /** The fields of a tenant. */
    public static final FieldDefinitions SET =
            new FieldDefinitions(List.of(PRODUCT, SERIAL, FAULT, DELIVERY, COST, AGREED));

    private FieldFixtures() {}

    public static CustomField field(
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

    public static Map<String, JsonNode> json(String text) {
        return Json.members(object(text));
    }

    public static CustomFields values(String text) {
        return CustomFields.fromJson(object(text));
    }

    private static ObjectNode object(String text) {
        return Json.object(text.replace('\'', '"'));
    }
}

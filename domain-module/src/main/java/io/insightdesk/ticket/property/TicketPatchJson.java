package io.insightdesk.ticket.property;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * How a {@link TicketPatch} is stored, in the words of the API: {@code {"priority": "high", "assignee": null, "addTags":
 * ["vip"], "customFields": {}}}.
 */
public final class TicketPatchJson {

    private static final String FIELDS = "customFields";

    private TicketPatchJson() {}

    public static JsonObject write(TicketPatch patch) {
        var json = JSON.createObjectBuilder();
        for (var property : patch.properties()) {
            var change = patch.change(property);
            change.set().ifPresent(values -> json.add(property.member(), json(property, values)));
        }
        for (var property : TicketProperty.values()) {
            if (property.hasSeveralValues()) {
                // The release before this one reads both, empty or not.
                json.add(
                        property.addingMember(),
                        JSON.createArrayBuilder(patch.change(property).add()));
                json.add(
                        property.removingMember(),
                        JSON.createArrayBuilder(patch.change(property).remove()));
            }
        }
        return json.add(FIELDS, JSON.createObjectBuilder(patch.customFields())).build();
    }

    /** What {@link #write} made, in this release or an earlier one. */
    public static TicketPatch read(JsonObject json) {
        var patch = TicketPatch.NONE;
        for (var property : TicketProperty.values()) {
            var given = json.get(property.member());
            patch = given == null ? patch : patch.set(property, values(given));
            patch = patch.add(property, texts(json.getJsonArray(property.addingMember())));
            patch = patch.remove(property, texts(json.getJsonArray(property.removingMember())));
        }
        return json.containsKey(FIELDS) ? patch.withFields(json.getJsonObject(FIELDS)) : patch;
    }

    private static JsonValue json(TicketProperty property, List<String> values) {
        if (property.hasSeveralValues()) {
            return JSON.createArrayBuilder(values).build();
        }
        return values.isEmpty() ? JsonValue.NULL : JSON.createValue(values.get(0));
    }

    private static List<String> values(JsonValue given) {
        if (given instanceof JsonArray several) {
            return texts(several);
        }
        return given instanceof JsonString one ? List.of(one.getString()) : List.of();
    }

    private static List<String> texts(JsonArray array) {
        return array == null ? null : array.getValuesAs(JsonString::getString);
    }
}

package io.insightdesk.ticket.property;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a {@link TicketPatch} is stored, in the words of the API: {@code {"priority": "high", "assignee": null, "addTags":
 * ["vip"], "customFields": {}}}.
 */
public final class TicketPatchJson {

    private static final String FIELDS = "customFields";

    private TicketPatchJson() {}

    public static ObjectNode write(TicketPatch patch) {
        var json = JSON.objectNode();
        for (var property : patch.properties()) {
            var change = patch.change(property);
            change.set().ifPresent(values -> json.set(property.member(), json(property, values)));
        }
        for (var property : TicketProperty.values()) {
            if (property.hasSeveralValues()) {
                // The release before this one reads both, empty or not.
                json.set(
                        property.addingMember(),
                        Json.array(patch.change(property).add()));
                json.set(
                        property.removingMember(),
                        Json.array(patch.change(property).remove()));
            }
        }
        return json.set(FIELDS, JSON.objectNode().setAll(patch.customFields()));
    }

    /** What {@link #write} made, in this release or an earlier one. */
    public static TicketPatch read(JsonNode json) {
        var patch = TicketPatch.NONE;
        for (var property : TicketProperty.values()) {
            var given = json.get(property.member());
            patch = given == null ? patch : patch.set(property, values(given));
            patch = patch.add(property, texts(json.get(property.addingMember())));
            patch = patch.remove(property, texts(json.get(property.removingMember())));
        }
        return json.has(FIELDS) ? patch.withFields(Json.members(json.get(FIELDS))) : patch;
    }

    private static JsonNode json(TicketProperty property, List<String> values) {
        if (property.hasSeveralValues()) {
            return Json.array(values);
        }
        return values.isEmpty() ? NullNode.getInstance() : JSON.stringNode(values.get(0));
    }

    private static List<String> values(JsonNode given) {
        return given.isString() ? List.of(given.stringValue()) : Json.texts(given);
    }

    private static List<String> texts(JsonNode array) {
        return array == null ? null : Json.texts(array);
    }
}

package io.insightdesk.ticket.bulk;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.ticket.AmendTicket;
import io.insightdesk.ticket.KeptField;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.UpdateTicket.Link;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How a bulk edit is stored: what each ticket gets, what that changed, and what could not be put back. */
final class BulkRecords {

    private BulkRecords() {}

    static String write(AmendTicket change) {
        var json = JSON.createObjectBuilder();
        addText(json, "status", change.status());
        addText(json, "priority", change.priority());
        addLink(json, "assignee", change.assignee());
        addLink(json, "team", change.team());
        return json.add("addTags", JSON.createArrayBuilder(change.addTags()))
                .add("removeTags", JSON.createArrayBuilder(change.removeTags()))
                .add("customFields", JSON.createObjectBuilder(change.customFields()))
                .build()
                .toString();
    }

    static AmendTicket readChange(String text) {
        var json = Jsonb.value(text).asJsonObject();
        return new AmendTicket(
                json.getString("status", null),
                json.getString("priority", null),
                link(json, "assignee"),
                link(json, "team"),
                texts(json.getJsonArray("addTags")),
                texts(json.getJsonArray("removeTags")),
                json.getJsonObject("customFields"));
    }

    static String writeChanges(List<TicketChange> changes) {
        var array = JSON.createArrayBuilder();
        for (var change : changes) {
            var json = JSON.createObjectBuilder().add("field", code(change.field()));
            change.key().ifPresent(key -> json.add("key", key));
            change.before().ifPresent(before -> json.add("before", before));
            change.after().ifPresent(after -> json.add("after", after));
            array.add(json);
        }
        return array.build().toString();
    }

    static List<TicketChange> readChanges(String text) {
        return Jsonb.value(text).asJsonArray().getValuesAs(BulkRecords::change);
    }

    private static TicketChange change(JsonValue value) {
        var json = value.asJsonObject();
        return new TicketChange(
                field(json), optionalText(json, "key"), optionalText(json, "before"), optionalText(json, "after"));
    }

    static String writeKept(List<KeptField> kept) {
        var array = JSON.createArrayBuilder();
        for (var field : kept) {
            var json =
                    JSON.createObjectBuilder().add("field", code(field.field())).add("reason", field.reason());
            field.key().ifPresent(key -> json.add("key", key));
            array.add(json);
        }
        return array.build().toString();
    }

    static List<KeptField> readKept(String text) {
        return text == null ? List.of() : Jsonb.value(text).asJsonArray().getValuesAs(BulkRecords::kept);
    }

    private static KeptField kept(JsonValue value) {
        var json = value.asJsonObject();
        return new KeptField(field(json), optionalText(json, "key"), json.getString("reason"));
    }

    private static Optional<String> optionalText(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }

    private static void addText(JsonObjectBuilder json, String name, String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    private static void addLink(JsonObjectBuilder json, String name, Link link) {
        if (link != null) {
            json.add(
                    name,
                    link.id() == null
                            ? JsonValue.NULL
                            : JSON.createValue(link.id().toString()));
        }
    }

    private static Link link(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            return null;
        }
        return new Link(json.isNull(name) ? null : UUID.fromString(json.getString(name)));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static String code(TicketField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static TicketField field(JsonObject json) {
        return TicketField.valueOf(json.getString("field").toUpperCase(Locale.ROOT));
    }
}

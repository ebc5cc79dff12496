package io.insightdesk.ticket.bulk;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketPatchJson;
import io.insightdesk.ticket.work.UnrestoredField;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a bulk edit is stored: what each ticket gets, what that changed, and what could not be put back. */
final class BulkEditStorage {

    private BulkEditStorage() {}

    static String write(TicketPatch patch) {
        return TicketPatchJson.write(patch).toString();
    }

    static TicketPatch readPatch(String text) {
        return TicketPatchJson.read(Jsonb.value(text).asJsonObject());
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
        return Jsonb.value(text).asJsonArray().getValuesAs(BulkEditStorage::change);
    }

    private static TicketChange change(JsonValue value) {
        var json = value.asJsonObject();
        return new TicketChange(
                field(json), optionalText(json, "key"), optionalText(json, "before"), optionalText(json, "after"));
    }

    static String writeKept(List<UnrestoredField> kept) {
        var array = JSON.createArrayBuilder();
        for (var field : kept) {
            var json =
                    JSON.createObjectBuilder().add("field", code(field.field())).add("reason", field.reason());
            field.key().ifPresent(key -> json.add("key", key));
            array.add(json);
        }
        return array.build().toString();
    }

    static List<UnrestoredField> readKept(String text) {
        return text == null ? List.of() : Jsonb.value(text).asJsonArray().getValuesAs(BulkEditStorage::kept);
    }

    private static UnrestoredField kept(JsonValue value) {
        var json = value.asJsonObject();
        return new UnrestoredField(field(json), optionalText(json, "key"), json.getString("reason"));
    }

    private static Optional<String> optionalText(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }

    private static String code(TicketField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static TicketField field(JsonObject json) {
        return TicketField.valueOf(json.getString("field").toUpperCase(Locale.ROOT));
    }
}

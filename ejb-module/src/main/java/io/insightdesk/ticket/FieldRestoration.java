package io.insightdesk.ticket;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldFilling;
import io.insightdesk.field.FieldSet;
import io.insightdesk.field.FieldValue;
import io.insightdesk.field.Filler;
import io.insightdesk.platform.input.InputCheck;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers which of a ticket's custom fields get their earlier values back. */
final class FieldRestoration {

    private final FieldSet set;
    private final CustomFields present;
    private final Map<String, JsonValue> values = new LinkedHashMap<>();

    FieldRestoration(FieldSet set, CustomFields present) {
        this.set = set;
        this.present = present;
    }

    /** @return why the field keeps what it has; empty when it goes back */
    Optional<String> add(TicketChange change) {
        var key = change.key().orElseThrow();
        if (!present.find(key).map(FieldValue::text).equals(change.after())) {
            return Optional.of(TicketRestoration.CHANGED_SINCE);
        }
        var earlier = set.find(key).map(field -> earlier(field, change.before()));
        if (earlier.filter(value -> isTaken(key, value)).isEmpty()) {
            return Optional.of(TicketRestoration.GONE);
        }
        values.put(key, earlier.get());
        return Optional.empty();
    }

    private static JsonValue earlier(CustomField field, Optional<String> before) {
        return before.map(field.getKind()::jsonOf).orElse(JsonValue.NULL);
    }

    /** Whether the field takes the value now: what was archived since takes none, and choices go. */
    private boolean isTaken(String key, JsonValue value) {
        var check = new InputCheck();
        new FieldFilling(set, Filler.DESK, Map.of(key, value), check).change(present);
        return check.errors().isEmpty();
    }

    /** What the fields get back, as a change gives it. */
    Map<String, JsonValue> values() {
        return values;
    }
}

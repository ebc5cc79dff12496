package io.insightdesk.field;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The values of one ticket's custom fields by the fields' keys. A field without a value is not there. */
public record CustomFields(Map<String, FieldValue> values) {

    public static final CustomFields NONE = new CustomFields(Map.of());

    public CustomFields {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<FieldValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The same but for one field. @param value empty to take it away */
    public CustomFields with(String key, Optional<FieldValue> value) {
        var others = new TreeMap<>(values);
        others.remove(key);
        value.ifPresent(given -> others.put(key, given));
        return new CustomFields(others);
    }

    /** Those of the wanted fields. */
    public CustomFields only(Predicate<String> wanted) {
        var kept = new TreeMap<>(values);
        kept.keySet().removeIf(wanted.negate());
        return new CustomFields(kept);
    }

    /** The fields in which the two differ, in order. */
    public Set<String> differencesTo(CustomFields other) {
        var keys = new TreeSet<>(values.keySet());
        keys.addAll(other.values.keySet());
        keys.removeIf(key -> find(key).equals(other.find(key)));
        return keys;
    }

    public JsonObject toJson() {
        var json = JSON.createObjectBuilder();
        values.forEach((key, value) -> json.add(key, value.toJson()));
        return json.build();
    }

    public static CustomFields fromJson(JsonObject json) {
        var values = new TreeMap<String, FieldValue>();
        json.forEach((key, value) -> values.put(key, FieldValue.fromJson(value)));
        return values.isEmpty() ? NONE : new CustomFields(values);
    }
}

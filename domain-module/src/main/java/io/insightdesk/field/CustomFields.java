package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * The same but for one field.
     *
     * @param value empty to take it away
     */
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

    @JsonValue
    public ObjectNode toJson() {
        var json = JSON.objectNode();
        values.forEach((key, value) -> json.set(key, value.toJson()));
        return json;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomFields fromJson(ObjectNode json) {
        var values = new TreeMap<String, FieldValue>();
        json.forEachEntry((key, value) -> values.put(key, FieldValue.fromJson(value)));
        return values.isEmpty() ? NONE : new CustomFields(values);
    }
}

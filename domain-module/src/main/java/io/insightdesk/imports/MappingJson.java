package io.insightdesk.imports;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Mappings as JSON, in the API and in the database: {@code {"fields": {"status": {"column", "template", "values",
 * "otherwise"}, …}, "customFields": {"device": {…}, …}, "timeZone", "timePattern"}}.
 */
public final class MappingJson {

    private MappingJson() {}

    /** Notes in {@code check} what has the wrong form. */
    public static Mapping read(JsonObject json, InputCheck check) {
        var fields = new EnumMap<ImportField, FieldMapping>(ImportField.class);
        object(json, "fields", "mapping.fields", check).forEach((name, value) -> {
            var path = "mapping.fields." + name;
            var field = ImportField.find(name);
            if (field.isEmpty()) {
                check.wrong(path, Rule.UNKNOWN);
            } else if (value instanceof JsonObject given) {
                fields.put(field.get(), field(given, path, check));
            } else {
                check.wrong(path, Rule.WRONG_TYPE, "object");
            }
        });
        var customFields = new LinkedHashMap<String, FieldMapping>();
        object(json, "customFields", "mapping.customFields", check).forEach((key, value) -> {
            var path = "mapping.customFields." + key;
            if (value instanceof JsonObject given) {
                customFields.put(key, field(given, path, check));
            } else {
                check.wrong(path, Rule.WRONG_TYPE, "object");
            }
        });
        return new Mapping(
                fields,
                customFields,
                text(json, "timeZone", "mapping.timeZone", check),
                text(json, "timePattern", "mapping.timePattern", check));
    }

    private static FieldMapping field(JsonObject json, String path, InputCheck check) {
        var values = new LinkedHashMap<String, String>();
        object(json, "values", path + ".values", check).forEach((theirs, ours) -> {
            if (ours instanceof JsonString word) {
                values.put(theirs, word.getString());
            } else {
                check.wrong(path + ".values", Rule.WRONG_TYPE, "string");
            }
        });
        return new FieldMapping(
                text(json, "column", path + ".column", check),
                text(json, "template", path + ".template", check),
                values,
                text(json, "otherwise", path + ".otherwise", check));
    }

    private static Map<String, JsonValue> object(JsonObject json, String name, String path, InputCheck check) {
        var value = json.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonObject object) {
            return object;
        }
        if (value != JsonValue.NULL) {
            check.wrong(path, Rule.WRONG_TYPE, "object");
        }
        return Map.of();
    }

    /** @return {@code null} when it is not there or blank */
    private static String text(JsonObject json, String name, String path, InputCheck check) {
        var value = json.getOrDefault(name, JsonValue.NULL);
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString();
        }
        if (value != JsonValue.NULL) {
            check.wrong(path, Rule.WRONG_TYPE, "string");
        }
        return null;
    }

    public static JsonObject write(Mapping mapping) {
        var fields = JSON.createObjectBuilder();
        for (var field : ImportField.values()) {
            if (mapping.fields().containsKey(field)) {
                fields.add(field.code(), field(mapping.fields().get(field)));
            }
        }
        var json = JSON.createObjectBuilder().add("fields", fields);
        if (!mapping.customFields().isEmpty()) {
            var customFields = JSON.createObjectBuilder();
            mapping.customFields().forEach((key, from) -> customFields.add(key, field(from)));
            json.add("customFields", customFields);
        }
        addText(json, "timeZone", mapping.timeZone());
        addText(json, "timePattern", mapping.timePattern());
        return json.build();
    }

    private static JsonObject field(FieldMapping mapping) {
        var json = JSON.createObjectBuilder();
        addText(json, "column", mapping.column());
        addText(json, "template", mapping.template());
        if (!mapping.values().isEmpty()) {
            var values = JSON.createObjectBuilder();
            mapping.values().forEach(values::add);
            json.add("values", values);
        }
        addText(json, "otherwise", mapping.otherwise());
        return json.build();
    }

    private static void addText(JsonObjectBuilder json, String name, String text) {
        if (text != null) {
            json.add(name, text);
        }
    }
}

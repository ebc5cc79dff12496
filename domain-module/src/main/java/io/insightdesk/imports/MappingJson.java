package io.insightdesk.imports;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Mappings as JSON, in the API and in the database: {@code {"fields": {"status": {"column", "moreColumns", "template",
 * "values", "otherwise"}, …}, "customFields": {"device": {…}, …}, "timeZone", "timePattern"}}. Read here, and written as they are.
 */
public final class MappingJson {

    private MappingJson() {}

    /** Notes in {@code check} what has the wrong form. */
    public static Mapping read(ObjectNode json, InputCheck check) {
        var fields = new EnumMap<ImportField, FieldMapping>(ImportField.class);
        object(json, "fields", "mapping.fields", check).forEach((name, value) -> {
            var path = "mapping.fields." + name;
            var field = Coded.find(ImportField.class, name);
            if (field.isEmpty()) {
                check.wrong(path, Rule.UNKNOWN);
            } else if (value instanceof ObjectNode given) {
                fields.put(field.get(), field(given, path, check));
            } else {
                check.wrong(path, Rule.WRONG_TYPE, "object");
            }
        });
        var customFields = new LinkedHashMap<String, FieldMapping>();
        object(json, "customFields", "mapping.customFields", check).forEach((key, value) -> {
            var path = "mapping.customFields." + key;
            if (value instanceof ObjectNode given) {
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

    private static FieldMapping field(ObjectNode json, String path, InputCheck check) {
        var values = new LinkedHashMap<String, String>();
        object(json, "values", path + ".values", check).forEach((theirs, ours) -> {
            if (ours instanceof StringNode word) {
                values.put(theirs, word.stringValue());
            } else {
                check.wrong(path + ".values", Rule.WRONG_TYPE, "string");
            }
        });
        return new FieldMapping(
                text(json, "column", path + ".column", check),
                texts(json, "moreColumns", path + ".moreColumns", check),
                text(json, "template", path + ".template", check),
                values,
                text(json, "otherwise", path + ".otherwise", check));
    }

    private static Map<String, JsonNode> object(ObjectNode json, String name, String path, InputCheck check) {
        var value = json.path(name);
        if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
            check.wrong(path, Rule.WRONG_TYPE, "object");
        }
        return Json.members(value);
    }

    private static List<String> texts(ObjectNode json, String name, String path, InputCheck check) {
        var value = json.path(name);
        var texts = value.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
        if (texts.size() < value.size() || !value.isArray() && !value.isNull() && !value.isMissingNode()) {
            check.wrong(path, Rule.WRONG_TYPE, "array of strings");
        }
        return texts;
    }

    /** @return {@code null} when it is not there or blank */
    private static String text(ObjectNode json, String name, String path, InputCheck check) {
        var value = json.path(name);
        if (value.isString()) {
            return value.stringValue().isBlank() ? null : value.stringValue();
        }
        if (!value.isNull() && !value.isMissingNode()) {
            check.wrong(path, Rule.WRONG_TYPE, "string");
        }
        return null;
    }
}

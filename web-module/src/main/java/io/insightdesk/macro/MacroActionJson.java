package io.insightdesk.macro;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * One of the things that a macro does.
 *
 * @param value a text; of tags an array of texts; {@code null} for nobody and no team
 * @param html of a reply or note, rich text instead of {@code value}
 */
public record MacroActionJson(String action, JsonValue value, String html) {

    static MacroActionJson of(MacroAction action) {
        return new MacroActionJson(
                action.kind().code(), value(action), action.html().orElse(null));
    }

    MacroDraft.Action draft() {
        return new MacroDraft.Action(action, texts(value), html);
    }

    private static JsonValue value(MacroAction action) {
        return action.kind().isTags()
                ? Json.createArrayBuilder(action.values()).build()
                : action.value().<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
    }

    private static List<String> texts(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        return value instanceof JsonArray array
                ? array.stream().map(MacroActionJson::text).toList()
                : List.of(text(value));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}

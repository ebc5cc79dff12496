package io.insightdesk.macro;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.field.FieldValue;
import io.insightdesk.macro.MacroAction.FieldSetting;
import jakarta.annotation.Nullable;
import jakarta.json.JsonValue;

/**
 * One of the things that a macro does.
 *
 * @param field of {@code setField}: the custom field's key
 * @param value a text; of tags an array of texts; of a custom field as the ticket has it; {@code null} for nobody, no team,
 *     and to take a field's value away
 * @param html of a reply or note, rich text instead of {@code value}
 */
public record MacroActionJson(
        String action,
        @Nullable String field,
        JsonValue value,
        @Nullable String html) {

    static MacroActionJson of(MacroAction action) {
        return new MacroActionJson(
                action.kind().code(),
                action.setting().map(FieldSetting::key).orElse(null),
                value(action),
                action.html().orElse(null));
    }

    private static JsonValue value(MacroAction action) {
        if (action.setting().isPresent()) {
            return action.setting()
                    .flatMap(FieldSetting::value)
                    .map(FieldValue::toJson)
                    .orElse(JsonValue.NULL);
        }
        return action.kind().hasSeveralValues()
                ? JSON.createArrayBuilder(action.values()).build()
                : action.value().<JsonValue>map(word -> JSON.createValue(word)).orElse(JsonValue.NULL);
    }
}

package io.insightdesk.macro;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.FieldValue;
import io.insightdesk.macro.MacroAction.FieldSetting;
import io.insightdesk.platform.Json;
import jakarta.annotation.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

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
        JsonNode value,
        @Nullable String html) {

    static MacroActionJson of(MacroAction action) {
        return new MacroActionJson(
                action.kind().code(),
                action.setting().map(FieldSetting::key).orElse(null),
                value(action),
                action.html().orElse(null));
    }

    private static JsonNode value(MacroAction action) {
        if (action.setting().isPresent()) {
            return action.setting()
                    .flatMap(FieldSetting::value)
                    .map(FieldValue::toJson)
                    .orElse(NullNode.getInstance());
        }
        return action.kind().hasSeveralValues()
                ? Json.array(action.values())
                : action.value().<JsonNode>map(word -> JSON.stringNode(word)).orElse(NullNode.getInstance());
    }
}

package io.insightdesk.macro;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * A macro as submitted, not validated yet. In a new one, missing means: the caller's own, active, the last; in a change
 * {@code null} leaves a part as it is, and {@code actions} replaces all.
 */
public record MacroDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 120)
        String name,

        Boolean shared,

        @NotNull(groups = OnCreate.class) @Size(min = 1, max = 60)
        List<Action> actions,

        @Between(min = 1, max = Positioned.LAST) Integer position,
        Boolean active) {

    /**
     * @param field of {@code setField}: the custom field's key
     * @param value as JSON has it: a text, an array of tags, what a custom field gets; null for nobody and nothing
     * @param html of a reply or note, instead of its value
     */
    public record Action(String action, String field, JsonNode value, String html) {

        /** @param values one; none for nobody; several tags */
        public Action(String action, List<String> values, String html) {
            this(action, null, Json.array(values), html);
        }

        /** Sets a custom field. */
        public static Action setField(String key, JsonNode value) {
            return new Action(ActionKind.SET_FIELD.code(), key, value, null);
        }

        /** The value as texts; what is none is refused as a text that nothing knows. */
        List<String> values() {
            if (value == null || value instanceof NullNode) {
                return List.of();
            }
            return value instanceof ArrayNode array
                    ? array.valueStream().map(Action::text).toList()
                    : List.of(text(value));
        }

        private static String text(JsonNode value) {
            return value instanceof StringNode string ? string.stringValue() : value.toString();
        }
    }
}

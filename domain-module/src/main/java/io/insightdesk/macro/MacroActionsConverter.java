package io.insightdesk.macro;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.field.FieldValue;
import io.insightdesk.macro.MacroAction.FieldSetting;
import io.insightdesk.platform.persistence.Jsonb;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;

/**
 * A macro's actions as {@code jsonb}: {@code [{"action", "values": […], "html"}]}, of a custom field {@code
 * [{"action", "values": [], "field", "value"}]}.
 */
@Converter
public class MacroActionsConverter implements AttributeConverter<List<MacroAction>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<MacroAction> actions) {
        return Jsonb.column(toJson(actions));
    }

    @Override
    public List<MacroAction> convertToEntityAttribute(Object column) {
        return column == null
                ? List.of()
                : Jsonb.value(column).asJsonArray().getValuesAs(MacroActionsConverter::action);
    }

    private static JsonArray toJson(List<MacroAction> actions) {
        var all = JSON.createArrayBuilder();
        for (var action : actions) {
            var json = JSON.createObjectBuilder()
                    .add("action", action.kind().code())
                    .add("values", JSON.createArrayBuilder(action.values()));
            action.html().ifPresent(html -> json.add("html", html));
            action.setting().ifPresent(setting -> json.add("field", setting.key())
                    .add("value", setting.value().map(FieldValue::toJson).orElse(JsonValue.NULL)));
            all.add(json);
        }
        return all.build();
    }

    private static MacroAction action(JsonObject json) {
        return new MacroAction(
                ActionKind.find(json.getString("action")).orElseThrow(),
                json.getJsonArray("values").getValuesAs(JsonString::getString),
                Optional.ofNullable(json.getString("html", null)),
                Optional.ofNullable(json.getString("field", null))
                        .map(key -> new FieldSetting(key, value(json.get("value")))));
    }

    private static Optional<FieldValue> value(JsonValue json) {
        return json == JsonValue.NULL ? Optional.empty() : Optional.of(FieldValue.fromJson(json));
    }
}

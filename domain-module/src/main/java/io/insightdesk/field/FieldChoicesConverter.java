package io.insightdesk.field;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.platform.persistence.LabelsConverter;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** {@code [{"key", "labels", "archived"?}]}. */
@Converter
public class FieldChoicesConverter implements AttributeConverter<List<FieldChoice>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<FieldChoice> choices) {
        var all = JSON.createArrayBuilder();
        for (var choice : choices) {
            var one = JSON.createObjectBuilder()
                    .add("key", choice.key())
                    .add("labels", LabelsConverter.toJson(choice.labels()));
            all.add(choice.archived() ? one.add("archived", true) : one);
        }
        return Jsonb.column(all.build());
    }

    @Override
    public List<FieldChoice> convertToEntityAttribute(Object column) {
        return column == null
                ? List.of()
                : Jsonb.value(column).asJsonArray().getValuesAs(FieldChoicesConverter::choice);
    }

    private static FieldChoice choice(JsonObject json) {
        return new FieldChoice(
                json.getString("key"),
                LabelsConverter.fromJson(json.getJsonObject("labels")),
                json.getBoolean("archived", false));
    }
}

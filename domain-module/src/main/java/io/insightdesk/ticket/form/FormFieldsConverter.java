package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.persistence.Jsonb;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** {@code [{"key", "when": [{"subject", "values": […]}]}]}. */
@Converter
public class FormFieldsConverter implements AttributeConverter<List<FormField>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<FormField> fields) {
        var all = JSON.createArrayBuilder();
        for (var field : fields) {
            var when = JSON.createArrayBuilder();
            for (var condition : field.when()) {
                when.add(JSON.createObjectBuilder()
                        .add("subject", condition.subject())
                        .add("values", JSON.createArrayBuilder(condition.values())));
            }
            all.add(JSON.createObjectBuilder().add("key", field.key()).add("when", when));
        }
        return Jsonb.column(all.build());
    }

    @Override
    public List<FormField> convertToEntityAttribute(Object column) {
        return column == null ? List.of() : Jsonb.value(column).asJsonArray().getValuesAs(FormFieldsConverter::field);
    }

    private static FormField field(JsonObject json) {
        return new FormField(
                json.getString("key"), json.getJsonArray("when").getValuesAs(FormFieldsConverter::condition));
    }

    private static FormCondition condition(JsonObject json) {
        return new FormCondition(
                json.getString("subject"), json.getJsonArray("values").getValuesAs(JsonString::getString));
    }
}

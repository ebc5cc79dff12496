package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.ticket.property.ConditionJson;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** {@code [{"key", "when"}]}, with conditions in the form of {@link ConditionJson}. */
@Converter
public class FormFieldsConverter implements AttributeConverter<List<FormField>, Object> {

    private static final String KEY = "key";
    private static final String WHEN = "when";

    @Override
    public Object convertToDatabaseColumn(List<FormField> fields) {
        var all = JSON.createArrayBuilder();
        fields.forEach(field ->
                all.add(JSON.createObjectBuilder().add(KEY, field.key()).add(WHEN, ConditionJson.write(field.when()))));
        return Jsonb.column(all.build());
    }

    @Override
    public List<FormField> convertToEntityAttribute(Object column) {
        return column == null ? List.of() : Jsonb.value(column).asJsonArray().getValuesAs(FormFieldsConverter::field);
    }

    private static FormField field(JsonObject json) {
        return new FormField(json.getString(KEY), ConditionJson.restore(json.getJsonObject(WHEN)));
    }
}

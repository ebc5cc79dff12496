package io.insightdesk.sla;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;

/**
 * Conditions as {@code jsonb}: {@code {"all": [{"field", "op", "values": […]}]}}. The outer object leaves room for nested
 * groups.
 */
@Converter
public class SlaConditionsConverter implements AttributeConverter<List<SlaCondition>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<SlaCondition> conditions) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(toJson(conditions));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    @Override
    public List<SlaCondition> convertToEntityAttribute(Object column) {
        return column == null ? List.of() : fromJson(column.toString());
    }

    static String toJson(List<SlaCondition> conditions) {
        var all = JSON.createArrayBuilder();
        for (var condition : conditions) {
            all.add(JSON.createObjectBuilder()
                    .add("field", condition.field().code())
                    .add("op", condition.op().code())
                    .add("values", JSON.createArrayBuilder(condition.values())));
        }
        return JSON.createObjectBuilder().add("all", all).build().toString();
    }

    static List<SlaCondition> fromJson(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject().getJsonArray("all").getValuesAs(SlaConditionsConverter::condition);
        }
    }

    private static SlaCondition condition(JsonObject json) {
        return new SlaCondition(
                SlaCondition.Field.find(json.getString("field")).orElseThrow(),
                SlaCondition.Op.find(json.getString("op")).orElseThrow(),
                json.getJsonArray("values").getValuesAs(JsonString::getString));
    }
}

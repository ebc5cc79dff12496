package io.insightdesk.platform.persistence;

import io.insightdesk.platform.Labels;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@code {"en": "Order number", "de": "Bestellnummer"}}, without the language that was not given. */
@Converter(autoApply = true)
public class LabelsConverter implements AttributeConverter<Labels, Object> {

    @Override
    public Object convertToDatabaseColumn(Labels labels) {
        return Jsonb.column(labels == null ? null : toJson(labels));
    }

    @Override
    public Labels convertToEntityAttribute(Object column) {
        return column == null ? null : fromJson(Jsonb.value(column).asJsonObject());
    }

    /** Inside the {@code jsonb} of something else. */
    public static JsonObject toJson(Labels labels) {
        return Jsonb.object("en", labels.en(), "de", labels.de());
    }

    public static Labels fromJson(JsonObject json) {
        return new Labels(json.getString("en", null), json.getString("de", null));
    }
}

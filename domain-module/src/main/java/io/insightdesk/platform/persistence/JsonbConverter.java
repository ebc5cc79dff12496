package io.insightdesk.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@code jsonb} columns as the text of a JSON value. */
@Converter
public class JsonbConverter implements AttributeConverter<String, Object> {

    @Override
    public Object convertToDatabaseColumn(String json) {
        return JsonColumn.column(json);
    }

    @Override
    public String convertToEntityAttribute(Object column) {
        return column == null ? null : column.toString();
    }
}

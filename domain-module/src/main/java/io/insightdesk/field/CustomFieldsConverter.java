package io.insightdesk.field;

import io.insightdesk.platform.persistence.Jsonb;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A {@code jsonb} object: texts, numbers, booleans, and arrays of texts by the fields' keys. */
@Converter(autoApply = true)
public class CustomFieldsConverter implements AttributeConverter<CustomFields, Object> {

    private static final Object EMPTY = "{}";

    @Override
    public Object convertToDatabaseColumn(CustomFields values) {
        return Jsonb.column(values == null ? null : values.toJson());
    }

    @Override
    public CustomFields convertToEntityAttribute(Object column) {
        return column == null || EMPTY.equals(column.toString()) ? CustomFields.NONE : read(column);
    }

    /** Of a {@code jsonb} column that is not null. */
    private static CustomFields read(Object column) {
        return CustomFields.fromJson(Jsonb.value(column).asJsonObject());
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.Coded;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored by its code. */
@Converter(autoApply = true)
public class FieldKindConverter implements AttributeConverter<FieldKind, String> {

    @Override
    public String convertToDatabaseColumn(FieldKind value) {
        return value == null ? null : value.code();
    }

    @Override
    public FieldKind convertToEntityAttribute(String column) {
        return column == null ? null : Coded.find(FieldKind.class, column).orElseThrow();
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.persistence.JsonColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

/** A {@code jsonb} object: texts, numbers, booleans, and arrays of texts by the fields' keys. */
@Converter
public class CustomFieldsConverter extends JsonColumn<CustomFields>
        implements AttributeConverter<CustomFields, Object> {

    public CustomFieldsConverter() {
        super(new TypeReference<>() {}, CustomFields.NONE);
    }
}

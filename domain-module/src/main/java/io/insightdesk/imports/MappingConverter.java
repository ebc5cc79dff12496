package io.insightdesk.imports;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.persistence.Jsonb;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A mapping as {@code jsonb}, in the form of {@link MappingJson}. */
@Converter
public class MappingConverter implements AttributeConverter<Mapping, Object> {

    @Override
    public Object convertToDatabaseColumn(Mapping mapping) {
        return Jsonb.column(mapping == null ? null : MappingJson.write(mapping));
    }

    @Override
    public Mapping convertToEntityAttribute(Object column) {
        return column == null ? null : MappingJson.read(Jsonb.value(column).asJsonObject(), new InputCheck());
    }
}

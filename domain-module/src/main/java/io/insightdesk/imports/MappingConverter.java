package io.insightdesk.imports;

import io.insightdesk.platform.persistence.JsonColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

/** A mapping as {@code jsonb}, in the form of {@link MappingJson}. */
@Converter
public class MappingConverter extends JsonColumn<Mapping> implements AttributeConverter<Mapping, Object> {

    public MappingConverter() {
        super(new TypeReference<>() {}, null);
    }
}

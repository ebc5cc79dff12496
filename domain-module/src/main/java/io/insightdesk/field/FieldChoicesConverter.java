package io.insightdesk.field;

import io.insightdesk.platform.persistence.JsonColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** {@code [{"key", "labels", "archived"?}]}. */
@Converter
public class FieldChoicesConverter extends JsonColumn<List<FieldChoice>>
        implements AttributeConverter<List<FieldChoice>, Object> {

    public FieldChoicesConverter() {
        super(new TypeReference<>() {}, List.of());
    }
}

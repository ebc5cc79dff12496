package io.insightdesk.ticket.form;

import io.insightdesk.platform.persistence.JsonColumn;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** {@code [{"key", "when"}]}, with conditions in the form of {@link io.insightdesk.ticket.property.ConditionJson}. */
@Converter
public class FormFieldsConverter extends JsonColumn<List<FormField>>
        implements AttributeConverter<List<FormField>, Object> {

    public FormFieldsConverter() {
        super(new TypeReference<>() {}, List.of());
    }
}

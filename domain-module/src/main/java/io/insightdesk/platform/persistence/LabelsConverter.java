package io.insightdesk.platform.persistence;

import io.insightdesk.platform.Labels;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

/** {@code {"en": "Order number", "de": "Bestellnummer"}}, without the language that was not given. */
@Converter
public class LabelsConverter extends JsonColumn<Labels> implements AttributeConverter<Labels, Object> {

    public LabelsConverter() {
        super(new TypeReference<>() {}, null);
    }
}

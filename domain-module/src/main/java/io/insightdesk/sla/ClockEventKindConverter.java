package io.insightdesk.sla;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored in lower case. */
@Converter(autoApply = true)
public class ClockEventKindConverter implements AttributeConverter<ClockEventKind, String> {

    @Override
    public String convertToDatabaseColumn(ClockEventKind value) {
        return value == null ? null : value.code();
    }

    @Override
    public ClockEventKind convertToEntityAttribute(String column) {
        return column == null ? null : ClockEventKind.of(column);
    }
}

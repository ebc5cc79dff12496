package io.insightdesk.sla;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored in lower case. */
@Converter(autoApply = true)
public class ClockStateConverter implements AttributeConverter<ClockState, String> {

    @Override
    public String convertToDatabaseColumn(ClockState value) {
        return value == null ? null : value.code();
    }

    @Override
    public ClockState convertToEntityAttribute(String column) {
        return column == null ? null : ClockState.of(column);
    }
}

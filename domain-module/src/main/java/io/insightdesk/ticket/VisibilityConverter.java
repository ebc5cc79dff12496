package io.insightdesk.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class VisibilityConverter implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility value) {
        return value == null ? null : value.code();
    }

    @Override
    public Visibility convertToEntityAttribute(String column) {
        return column == null ? null : Visibility.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

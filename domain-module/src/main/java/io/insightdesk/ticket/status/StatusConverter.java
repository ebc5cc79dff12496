package io.insightdesk.ticket.status;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class StatusConverter implements AttributeConverter<Status, String> {

    @Override
    public String convertToDatabaseColumn(Status value) {
        return value == null ? null : value.code();
    }

    @Override
    public Status convertToEntityAttribute(String column) {
        return column == null ? null : Status.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

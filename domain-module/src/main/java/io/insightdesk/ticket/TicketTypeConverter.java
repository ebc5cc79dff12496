package io.insightdesk.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored in lower case. */
@Converter(autoApply = true)
public class TicketTypeConverter implements AttributeConverter<TicketType, String> {

    @Override
    public String convertToDatabaseColumn(TicketType value) {
        return value == null ? null : value.code();
    }

    @Override
    public TicketType convertToEntityAttribute(String column) {
        return column == null ? null : TicketType.ofCode(column);
    }
}

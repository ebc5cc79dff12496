package io.insightdesk.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class ChannelConverter implements AttributeConverter<Channel, String> {

    @Override
    public String convertToDatabaseColumn(Channel value) {
        return value == null ? null : value.code();
    }

    @Override
    public Channel convertToEntityAttribute(String column) {
        return column == null ? null : Channel.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

package io.insightdesk.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored by {@linkplain Priority#rank rank}. */
@Converter(autoApply = true)
public class PriorityConverter implements AttributeConverter<Priority, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Priority value) {
        return value == null ? null : value.rank();
    }

    @Override
    public Priority convertToEntityAttribute(Integer column) {
        return column == null ? null : Priority.ofRank(column);
    }
}

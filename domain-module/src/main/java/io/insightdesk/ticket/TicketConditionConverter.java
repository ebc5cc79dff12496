package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.ticket.TicketCondition.Group;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A condition as {@code jsonb}, in the form of {@link TicketConditionJson}. */
@Converter
public class TicketConditionConverter implements AttributeConverter<Group, Object> {

    @Override
    public Object convertToDatabaseColumn(Group condition) {
        return Jsonb.column(condition == null ? null : TicketConditionJson.write(condition));
    }

    @Override
    public Group convertToEntityAttribute(Object column) {
        return column == null
                ? null
                : TicketConditionJson.restore(Jsonb.value(column).asJsonObject());
    }
}

package io.insightdesk.ticket.property;

import io.insightdesk.platform.persistence.Jsonb;
import io.insightdesk.ticket.property.Condition.Group;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A condition as {@code jsonb}, in the form of {@link ConditionJson}. */
@Converter
public class ConditionConverter implements AttributeConverter<Group, Object> {

    @Override
    public Object convertToDatabaseColumn(Group condition) {
        return Jsonb.column(condition == null ? null : ConditionJson.write(condition));
    }

    @Override
    public Group convertToEntityAttribute(Object column) {
        return column == null ? null : ConditionJson.restore(Jsonb.value(column).asJsonObject());
    }
}

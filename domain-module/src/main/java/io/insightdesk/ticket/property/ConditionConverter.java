package io.insightdesk.ticket.property;

import io.insightdesk.platform.persistence.JsonColumn;
import io.insightdesk.ticket.property.Condition.Group;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.core.type.TypeReference;

/** A condition as {@code jsonb}, in the form of {@link ConditionJson}. */
@Converter
public class ConditionConverter extends JsonColumn<Group> implements AttributeConverter<Group, Object> {

    public ConditionConverter() {
        super(new TypeReference<>() {}, null);
    }
}

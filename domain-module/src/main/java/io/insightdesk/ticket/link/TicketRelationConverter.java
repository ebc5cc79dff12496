package io.insightdesk.ticket.link;

import io.insightdesk.platform.Coded;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Relations by their codes. */
@Converter(autoApply = true)
public class TicketRelationConverter implements AttributeConverter<TicketRelation, String> {

    @Override
    public String convertToDatabaseColumn(TicketRelation relation) {
        return relation == null ? null : relation.code();
    }

    @Override
    public TicketRelation convertToEntityAttribute(String code) {
        return code == null ? null : Coded.find(TicketRelation.class, code).orElseThrow();
    }
}

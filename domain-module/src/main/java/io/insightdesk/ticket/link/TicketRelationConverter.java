package io.insightdesk.ticket.link;

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
        return code == null ? null : TicketRelation.find(code).orElseThrow();
    }
}

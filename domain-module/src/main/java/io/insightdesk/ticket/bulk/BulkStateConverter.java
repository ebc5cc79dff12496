package io.insightdesk.ticket.bulk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class BulkStateConverter implements AttributeConverter<BulkState, String> {

    @Override
    public String convertToDatabaseColumn(BulkState state) {
        return state == null ? null : state.code();
    }

    @Override
    public BulkState convertToEntityAttribute(String column) {
        return column == null ? null : BulkState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

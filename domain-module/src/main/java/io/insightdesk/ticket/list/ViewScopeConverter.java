package io.insightdesk.ticket.list;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class ViewScopeConverter implements AttributeConverter<ViewScope, String> {

    @Override
    public String convertToDatabaseColumn(ViewScope scope) {
        return scope == null ? null : scope.code();
    }

    @Override
    public ViewScope convertToEntityAttribute(String column) {
        return column == null ? null : ViewScope.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

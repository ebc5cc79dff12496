package io.insightdesk.field;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class CustomerAccessConverter implements AttributeConverter<CustomerAccess, String> {

    @Override
    public String convertToDatabaseColumn(CustomerAccess value) {
        return value == null ? null : value.code();
    }

    @Override
    public CustomerAccess convertToEntityAttribute(String column) {
        return column == null ? null : CustomerAccess.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

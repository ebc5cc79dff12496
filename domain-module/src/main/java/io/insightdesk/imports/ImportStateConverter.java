package io.insightdesk.imports;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class ImportStateConverter implements AttributeConverter<ImportState, String> {

    @Override
    public String convertToDatabaseColumn(ImportState value) {
        return value == null ? null : value.code();
    }

    @Override
    public ImportState convertToEntityAttribute(String column) {
        return column == null ? null : ImportState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

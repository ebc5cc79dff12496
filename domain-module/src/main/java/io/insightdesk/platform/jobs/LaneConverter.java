package io.insightdesk.platform.jobs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Stored in lower case. */
@Converter(autoApply = true)
public class LaneConverter implements AttributeConverter<Lane, String> {

    @Override
    public String convertToDatabaseColumn(Lane lane) {
        return lane == null ? null : lane.code();
    }

    @Override
    public Lane convertToEntityAttribute(String column) {
        return column == null ? null : Lane.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

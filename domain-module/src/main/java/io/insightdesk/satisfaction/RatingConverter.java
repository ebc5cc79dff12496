package io.insightdesk.satisfaction;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Ratings are stored in lower case. */
@Converter
public class RatingConverter implements AttributeConverter<Rating, String> {

    @Override
    public String convertToDatabaseColumn(Rating rating) {
        return rating == null ? null : rating.code();
    }

    @Override
    public Rating convertToEntityAttribute(String column) {
        return column == null ? null : Rating.valueOf(column.toUpperCase(Locale.ROOT));
    }
}

package io.insightdesk.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;

/** {@code text[]} columns as a list of strings, written in PostgreSQL's array syntax. */
@Converter
public class TextArrayConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> values) {
        var column = new PGobject();
        column.setType("text[]");
        try {
            column.setValue(TextArrays.literal(values));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    /** EclipseLink hands over the elements, JDBC the array. */
    @Override
    public List<String> convertToEntityAttribute(Object column) {
        if (column == null) {
            return List.of();
        }
        try {
            var elements = column instanceof Array array ? array.getArray() : column;
            return List.of((String[]) elements);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

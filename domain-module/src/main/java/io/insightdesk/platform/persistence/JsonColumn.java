package io.insightdesk.platform.persistence;

import io.insightdesk.platform.Json;
import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/**
 * A {@code jsonb} column in the form that {@link Json} gives its type. A converter extends this and says once more that it
 * implements {@code AttributeConverter}; attributes name it by {@code @Convert}. EclipseLink reads neither the interface nor
 * the types of one whose superclass is generic (its issue 2060), so {@code autoApply} finds no attribute.
 */
public abstract class JsonColumn<T> {

    private final ObjectReader reader;
    private final T ofNothing;

    /** @param ofNothing what a column without a value means */
    protected JsonColumn(TypeReference<T> type, T ofNothing) {
        this.reader = Json.reader(type);
        this.ofNothing = ofNothing;
    }

    public Object convertToDatabaseColumn(T value) {
        return column(value == null ? null : Json.write(value));
    }

    /** @param column as EclipseLink or JDBC hand it over, or its text */
    public T convertToEntityAttribute(Object column) {
        return column == null ? ofNothing : reader.readValue(column.toString());
    }

    static Object column(String json) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }
}

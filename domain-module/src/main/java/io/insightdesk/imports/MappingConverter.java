package io.insightdesk.imports;

import io.insightdesk.platform.input.InputCheck;
import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A mapping as {@code jsonb}, in the form of {@link MappingJson}. */
@Converter
public class MappingConverter implements AttributeConverter<Mapping, Object> {

    @Override
    public Object convertToDatabaseColumn(Mapping mapping) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(mapping == null ? null : MappingJson.write(mapping).toString());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    @Override
    public Mapping convertToEntityAttribute(Object column) {
        if (column == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(column.toString()))) {
            return MappingJson.read(reader.readObject(), new InputCheck());
        }
    }
}

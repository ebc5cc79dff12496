package io.insightdesk.ticket;

import io.insightdesk.ticket.TicketCondition.Group;
import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A condition as {@code jsonb}, in the form of {@link TicketConditionJson}. */
@Converter
public class TicketConditionConverter implements AttributeConverter<Group, Object> {

    @Override
    public Object convertToDatabaseColumn(Group condition) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(
                    condition == null
                            ? null
                            : TicketConditionJson.write(condition).toString());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    @Override
    public Group convertToEntityAttribute(Object column) {
        if (column == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(column.toString()))) {
            return TicketConditionJson.restore(reader.readObject());
        }
    }
}

package io.insightdesk.platform.persistence;

import static io.insightdesk.platform.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** JSON values to and from {@code jsonb} columns. */
public final class Jsonb {

    private Jsonb() {}

    /** @param json {@code null} for an empty column */
    public static Object column(JsonValue json) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json == null ? null : json.toString());
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return column;
    }

    /** @param column as EclipseLink or JDBC hand it over, or its text; not {@code null} */
    public static JsonValue value(Object column) {
        try (var reader = JSON.createReader(new StringReader(column.toString()))) {
            return reader.readValue();
        }
    }

    /** An object of names and texts in turn, without those that are {@code null}. */
    public static JsonObject object(String... namesAndTexts) {
        var object = JSON.createObjectBuilder();
        for (var index = 0; index < namesAndTexts.length; index += 2) {
            if (namesAndTexts[index + 1] != null) {
                object.add(namesAndTexts[index], namesAndTexts[index + 1]);
            }
        }
        return object.build();
    }
}

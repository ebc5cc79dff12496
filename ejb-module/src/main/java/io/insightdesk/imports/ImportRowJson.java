package io.insightdesk.imports;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.persistence.Jsonb;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Rows and errors in the form in which the tables of imports keep them. */
final class ImportRowJson {

    private ImportRowJson() {}

    static String write(List<CsvRow> rows) {
        var json = JSON.createArrayBuilder();
        for (var row : rows) {
            var cells = JSON.createArrayBuilder().add(row.line());
            row.cells().forEach(cells::add);
            json.add(cells);
        }
        return json.build().toString();
    }

    static List<CsvRow> read(String json) {
        return array(json).getValuesAs(JsonArray.class).stream()
                .map(row -> new CsvRow(row.getInt(0), texts(row.subList(1, row.size()))))
                .toList();
    }

    /** Refused rows as {@code [{"line", "cells", "errors"}]}. */
    static String writeRefused(List<RefusedRow> rows) {
        var json = JSON.createArrayBuilder();
        for (var row : rows) {
            var errors = JSON.createArrayBuilder();
            row.errors().forEach(error -> errors.add(error(error)));
            json.add(JSON.createObjectBuilder()
                    .add("line", row.line())
                    .add("cells", JSON.createArrayBuilder(row.cells()))
                    .add("errors", errors));
        }
        return json.build().toString();
    }

    private static JsonObject error(FieldError error) {
        return JSON.createObjectBuilder()
                .add("field", error.field())
                .add("rule", error.rule().name())
                .add("arguments", JSON.createArrayBuilder(error.arguments()))
                .build();
    }

    static RefusedRow readRefused(int line, String cells, String errors) {
        return new RefusedRow(
                line,
                texts(array(cells)),
                array(errors).getValuesAs(JsonObject.class).stream()
                        .map(ImportRowJson::error)
                        .toList());
    }

    private static FieldError error(JsonObject json) {
        var arguments = json.getJsonArray("arguments").stream()
                .map(ImportRowJson::argument)
                .toArray();
        return FieldError.of(json.getString("field"), Rule.valueOf(json.getString("rule")), arguments);
    }

    private static Object argument(JsonValue value) {
        return value instanceof JsonNumber number ? number.intValue() : ((JsonString) value).getString();
    }

    private static List<String> texts(List<JsonValue> values) {
        return values.stream().map(value -> ((JsonString) value).getString()).toList();
    }

    private static JsonArray array(String json) {
        return Jsonb.value(json).asJsonArray();
    }
}

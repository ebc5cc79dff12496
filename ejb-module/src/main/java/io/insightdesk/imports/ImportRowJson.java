package io.insightdesk.imports;

import io.insightdesk.platform.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rows and errors in the form in which the tables of imports keep them. */
final class ImportRowJson {

    private ImportRowJson() {}

    /** As {@code [[line, cell, cell, …], …]}. */
    static String write(List<CsvRow> rows) {
        return Json.write(rows.stream()
                .map(row -> Stream.concat(Stream.of(row.line()), row.cells().stream())
                        .toList())
                .toList());
    }

    static List<CsvRow> read(String json) {
        return Json.list(json, JsonNode.class).stream()
                .map(row -> new CsvRow(
                        row.get(0).intValue(),
                        row.valueStream().skip(1).map(JsonNode::stringValue).toList()))
                .toList();
    }

    static RefusedRow readRefused(int line, String cells, String errors) {
        return new RefusedRow(line, Json.list(cells, String.class), Json.list(errors, RowError.class));
    }
}

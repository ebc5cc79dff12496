package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldDefinitions;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The columns that somebody chooses among: those that are shown in their order, then the others. */
class ColumnRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<ColumnRow> lines = new ArrayList<>();

    /** @param fields of the tenant; shown columns of fields that it does not have any more fall away */
    ColumnRows(List<ViewColumn> shown, FieldDefinitions fields) {
        shown.stream()
                .filter(column ->
                        column.field().map(key -> fields.find(key).isPresent()).orElse(true))
                .forEach(column -> lines.add(new ColumnRow(column, true)));
        var custom = fields.active().stream().map(CustomField::getKey).map(ViewColumn::ofField);
        Stream.concat(ViewColumn.BUILT_IN.stream(), custom)
                .filter(column -> !shown.contains(column))
                .forEach(column -> lines.add(new ColumnRow(column, false)));
    }

    List<ColumnRow> all() {
        return lines;
    }

    /** Those that are shown, in their order. */
    List<ViewColumn> shown() {
        return lines.stream()
                .filter(ColumnRow::isShown)
                .map(ColumnRow::getColumn)
                .toList();
    }

    /** @param places down; negative for up */
    void move(int line, int places) {
        var to = Math.max(0, Math.min(line + places, lines.size() - 1));
        lines.add(to, lines.remove(line));
    }
}

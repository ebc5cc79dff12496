package io.insightdesk.ticket.list;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.persistence.TextArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chosen columns, each asked for by whoever chose them. */
@ApplicationScoped
public class ColumnChoiceRepository {

    private static final ViewColumnsConverter COLUMNS = new ViewColumnsConverter();

    @Inject
    Sql sql;

    /** Those of a person; of views that this release does not know, nothing. */
    ColumnChoices of(UUID account) {
        var chosen = new EnumMap<BuiltInView, List<ViewColumn>>(BuiltInView.class);
        sql.list(
                        "select view, columns from list_columns where account_id = ?",
                        List.of(account),
                        ColumnChoiceRepository::read)
                .forEach(row -> BuiltInView.find(row.getKey()).ifPresent(view -> chosen.put(view, row.getValue())));
        return new ColumnChoices(chosen);
    }

    private static Map.Entry<String, List<ViewColumn>> read(ResultSet row) throws SQLException {
        return Map.entry(row.getString("view"), COLUMNS.convertToEntityAttribute(row.getArray("columns")));
    }

    /** Instead of those that were there. */
    void save(UUID tenant, UUID account, BuiltInView view, List<ViewColumn> columns) {
        sql.update(
                """
                insert into list_columns (tenant_id, account_id, view, columns) values (?, ?, ?, ?::text[])
                on conflict (tenant_id, account_id, view) do update set columns = excluded.columns""",
                List.of(
                        tenant,
                        account,
                        view.getCode(),
                        TextArrays.literal(
                                columns.stream().map(ViewColumn::code).toList())));
    }

    void delete(UUID account, BuiltInView view) {
        sql.update("delete from list_columns where account_id = ? and view = ?", List.of(account, view.getCode()));
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.persistence.TextArrays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Chosen columns, each asked for by whoever chose them. */
@ApplicationScoped
public class ColumnChoiceRepository {

    private static final ViewColumnsConverter COLUMNS = new ViewColumnsConverter();
    private static final ObjectReader WIDTHS = Json.reader(new TypeReference<Map<String, Integer>>() {});

    @Inject
    Sql sql;

    private record Choice(String view, Optional<List<ViewColumn>> columns, Map<String, Integer> widths) {}

    /** Those of a person; of views that this release does not know, nothing. */
    ColumnChoices of(UUID account) {
        var chosen = new EnumMap<BuiltInView, List<ViewColumn>>(BuiltInView.class);
        var ordered = new HashMap<UUID, List<ViewColumn>>();
        var widths = new HashMap<String, Map<String, Integer>>();
        for (var choice : choices(account)) {
            choice.columns().ifPresent(columns -> {
                Coded.find(BuiltInView.class, choice.view()).ifPresent(view -> chosen.put(view, columns));
                Ids.find(choice.view()).ifPresent(view -> ordered.put(view, columns));
            });
            if (!choice.widths().isEmpty()) {
                widths.put(choice.view(), choice.widths());
            }
        }
        return new ColumnChoices(chosen, ordered, widths);
    }

    private List<Choice> choices(UUID account) {
        return sql.list(
                "select view, columns, widths from list_columns where account_id = ?",
                List.of(account),
                ColumnChoiceRepository::choice);
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getString("view"),
                Optional.ofNullable(row.getArray("columns")).map(COLUMNS::convertToEntityAttribute),
                WIDTHS.readValue(row.getString("widths")));
    }

    /** Instead of those that were there. */
    void saveWidths(UUID tenant, UUID account, String view, Map<String, Integer> widths) {
        sql.update("""
                insert into list_columns (tenant_id, account_id, view, widths) values (?, ?, ?, ?::jsonb)
                on conflict (tenant_id, account_id, view) do update set widths = excluded.widths""", List.of(tenant, account, view, Json.write(widths)));
    }

    /** Instead of those that were there. */
    void save(UUID tenant, UUID account, String view, List<ViewColumn> columns) {
        sql.update(
                """
                insert into list_columns (tenant_id, account_id, view, columns) values (?, ?, ?, ?::text[])
                on conflict (tenant_id, account_id, view) do update set columns = excluded.columns""",
                List.of(
                        tenant,
                        account,
                        view,
                        TextArrays.literal(
                                columns.stream().map(ViewColumn::code).toList())));
    }

    /** Nobody's columns of a saved view are kept any longer. */
    void deleteAll(UUID view) {
        sql.update("delete from list_columns where view = ?", List.of(view.toString()));
    }

    /** The usual columns again, as wide as they were. */
    void reset(UUID account, BuiltInView view) {
        sql.update(
                "update list_columns set columns = null where account_id = ? and view = ?",
                List.of(account, view.code()));
    }
}

package io.insightdesk.macro;

import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who used what how often: a row for each person and macro or canned reply, so that people never wait for each other.
 */
@ApplicationScoped
public class UsageRepository {

    /** What is counted, each in a table of its own. */
    enum Kind {
        MACRO("macro_use", "macro_id"),
        CANNED_REPLY("canned_reply_use", "canned_reply_id");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    @Inject
    Sql sql;

    public void count(Kind kind, UUID tenant, UUID person, UUID used, Instant at) {
        sql.update("""
                insert into %1$s as u (tenant_id, account_id, %2$s, uses, last_used_at) values (?, ?, ?, 1, ?)
                on conflict (tenant_id, account_id, %2$s) do update
                set uses = u.uses + 1, last_used_at = greatest(u.last_used_at, excluded.last_used_at)
                """.formatted(kind.table, kind.column), List.of(tenant, person, used, at));
    }

    /** What was used at all, by its id. */
    public Map<UUID, UsageCount> all(Kind kind, UUID tenant, UUID person) {
        return sql
                .list("""
                        select %2$s as id, sum(uses) as total,
                          coalesce(sum(uses) filter (where account_id = ?), 0) as own,
                          max(last_used_at) filter (where account_id = ?) as last_own
                        from %1$s
                        where tenant_id = ?
                        group by %2$s""".formatted(kind.table, kind.column), List.of(person, person, tenant), UsageRepository::row)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<UUID, UsageCount> row(ResultSet row) throws SQLException {
        var last = Optional.ofNullable(Sql.instant(row, "last_own"));
        return Map.entry(
                row.getObject("id", UUID.class), new UsageCount(row.getLong("own"), last, row.getLong("total")));
    }
}

package io.insightdesk.presence;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of the table {@code presence}, of the caller's tenant. */
@ApplicationScoped
public class PresenceRepository {

    private static final String COLUMNS = "select account_id, status, chosen_at, seen_at from presence ";

    @Inject
    Sql sql;

    List<PresenceRow> all() {
        return sql.list(COLUMNS + "where tenant_id = ?", List.of(tenant()), PresenceRepository::row);
    }

    Optional<PresenceRow> find(UUID account) {
        return sql.first(
                COLUMNS + "where tenant_id = ? and account_id = ?",
                List.of(tenant(), account),
                PresenceRepository::row);
    }

    /**
     * Those of the people who are known here, kept from others until the transaction ends, in the order of their ids.
     */
    List<PresenceRow> lock(Collection<UUID> accounts) {
        return sql.list(
                COLUMNS + "where tenant_id = ? and account_id = any(?::uuid[]) order by account_id for no key update",
                List.of(tenant(), Sql.ids(accounts)),
                PresenceRepository::row);
    }

    void choose(UUID account, Presence chosen, Instant now) {
        sql.update("""
                insert into presence (tenant_id, account_id, status, chosen_at, seen_at) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id) do update
                set status = excluded.status, chosen_at = excluded.chosen_at, seen_at = excluded.seen_at
                """, List.of(tenant(), account, chosen.code(), now, now));
    }

    /** Writes down a heartbeat; of somebody new with the state that people have who never chose. */
    void see(UUID account, Instant now) {
        sql.update("""
                insert into presence (tenant_id, account_id, status, chosen_at, seen_at) values (?, ?, ?, ?, ?)
                on conflict (tenant_id, account_id) do update set seen_at = excluded.seen_at
                """, List.of(tenant(), account, Presence.DEFAULT.code(), now, now));
    }

    private static UUID tenant() {
        return CallerContext.current().tenant();
    }

    private static PresenceRow row(ResultSet row) throws SQLException {
        return new PresenceRow(
                row.getObject("account_id", UUID.class),
                Coded.find(Presence.class, row.getString("status")).orElseThrow(),
                Sql.instant(row, "chosen_at"),
                Sql.instant(row, "seen_at"));
    }
}

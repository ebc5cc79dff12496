package io.insightdesk.attachment;

import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.NamedRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quarantined files of messages to be shown, by keyset: the cursor is the id of the last row, and ids go by time. */
@ApplicationScoped
public class QuarantinedFileRepository {

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    Page<QuarantinedFileRow> list(Optional<String> cursor, int limit) {
        var parameters = new ArrayList<Object>();
        cursor.map(Cursor::id).ifPresent(parameters::add);
        parameters.add(limit + 1);
        var rows = sql.list("""
                select f.id, f.name, f.size, f.content_type, f.created_at, u.id as uploader_id, u.name as uploader,
                  t.number
                from attachment f
                join account u on u.tenant_id = f.tenant_id and u.id = f.uploaded_by
                join message m on m.tenant_id = f.tenant_id and m.id = f.message_id
                join ticket t on t.tenant_id = m.tenant_id and t.id = m.ticket_id
                where f.state = 'held' and f.message_id is not null %s
                order by f.id desc
                limit ?""".formatted(cursor.isEmpty() ? "" : "and f.id < ?"), parameters, this::row);
        return Page.of(rows, limit, last -> last.id().toString());
    }

    /** The file with the ticket whose message names it, kept from others until the transaction ends. */
    Optional<Held> findAndLock(UUID id) {
        return sql.first(
                """
                select f.tenant_id, f.id, f.name, m.ticket_id
                from attachment f
                join message m on m.tenant_id = f.tenant_id and m.id = f.message_id
                where f.id = ? and f.state = 'held'
                for update of f""",
                List.of(id),
                row -> new Held(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("ticket_id", UUID.class)));
    }

    /** A quarantined file of a message. */
    record Held(UUID tenant, UUID id, String name, UUID ticket) {}

    private QuarantinedFileRow row(ResultSet row) throws SQLException {
        return new QuarantinedFileRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getString("content_type"),
                new NamedRef(row.getObject("uploader_id", UUID.class), row.getString("uploader")),
                tenants.current().ticketNumber(row.getLong("number")),
                Sql.instant(row, "created_at"));
    }
}

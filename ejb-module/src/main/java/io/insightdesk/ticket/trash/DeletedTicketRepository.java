package io.insightdesk.ticket.trash;

import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import io.insightdesk.ticket.status.StatusConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** Deleted tickets to be shown, by keyset: the cursor is the id of the last row. */
@ApplicationScoped
public class DeletedTicketRepository {

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    public Page<DeletedTicketRow> list(Optional<String> cursor, int limit) {
        var parameters = new ArrayList<Object>();
        cursor.map(Cursor::id).ifPresent(parameters::add);
        parameters.add(limit + 1);
        var behind = cursor.isEmpty()
                ? ""
                : "and (t.deleted_at, t.id) < (select l.deleted_at, l.id from ticket l where l.id = ?)";
        var rows = sql.list("""
                select t.id, t.number, t.subject, t.status, t.deleted_at, r.id as requester_id, r.name, r.email,
                  d.id as deleter_id, d.name as deleter_name
                from (
                  select t.tenant_id, t.id, t.number, t.subject, t.status, t.deleted_at, t.requester_id
                  from ticket t
                  where t.deleted_at is not null %s
                  order by t.deleted_at desc, t.id desc
                  limit ?) t
                join account r on r.tenant_id = t.tenant_id and r.id = t.requester_id
                left join lateral (
                  select v.actor_id from activity v
                  where v.tenant_id = t.tenant_id and v.ticket_id = t.id and v.kind = 'deleted' and v.after is not null
                  order by v.at desc, v.id desc
                  limit 1) last on true
                left join account d on d.tenant_id = t.tenant_id and d.id = last.actor_id
                order by t.deleted_at desc, t.id desc""".formatted(behind), parameters, this::row);
        return Page.of(rows, limit, last -> last.id().toString());
    }

    private DeletedTicketRow row(ResultSet row) throws SQLException {
        return new DeletedTicketRow(
                row.getObject("id", UUID.class),
                tenants.current().ticketNumber(row.getLong("number")),
                row.getString("subject"),
                new PersonRef(row.getObject("requester_id", UUID.class), row.getString("name"), row.getString("email")),
                new StatusConverter().convertToEntityAttribute(row.getString("status")),
                Sql.instant(row, "deleted_at"),
                deleter(row));
    }

    private static NamedRef deleter(ResultSet row) throws SQLException {
        var id = row.getObject("deleter_id", UUID.class);
        return id == null ? null : new NamedRef(id, row.getString("deleter_name"));
    }
}

package io.insightdesk.composing;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.conversation.MessageHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Replies that have not left yet, and how they are shown to their authors. */
@ApplicationScoped
public class PendingReplyRepository {

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    @Inject
    MessageHtml html;

    void add(UUID tenant, PendingReply reply) {
        sql.update(
                """
                insert into pending_reply (tenant_id, id, ticket_id, author_id, message, due_at)
                values (?, ?, ?, ?, ?::jsonb, ?)""",
                List.of(
                        tenant,
                        reply.id(),
                        reply.ticket(),
                        reply.author(),
                        Json.write(reply.message()),
                        reply.dueAt()));
    }

    /**
     * Takes the reply away; empty when it has left or was taken back. Whoever else wants it waits until this one is
     * done.
     */
    Optional<PendingReply> take(UUID id) {
        return sql.first(
                "delete from pending_reply where id = ? returning id, ticket_id, author_id, message::text, due_at",
                List.of(id),
                PendingReplyRepository::reply);
    }

    /** {@link #take} for its author. */
    Optional<PendingReply> take(UUID id, UUID author) {
        return sql.first("""
                delete from pending_reply where id = ? and author_id = ?
                returning id, ticket_id, author_id, message::text, due_at""", List.of(id, author), PendingReplyRepository::reply);
    }

    /** What the author has sent and has not left, and what came back; the first to leave first. */
    List<PendingReplyRow> of(UUID author) {
        return sql.list("""
                select p.id, p.ticket_id, t.number, p.message->>'body' as body, p.message->>'bodyHtml' as body_html,
                  p.due_at, null as returned
                from pending_reply p
                join ticket t on t.tenant_id = p.tenant_id and t.id = p.ticket_id
                where p.author_id = ?
                union all
                select null, d.ticket_id, t.number, d.body, d.body_html, null, d.returned
                from draft d
                join ticket t on t.tenant_id = d.tenant_id and t.id = d.ticket_id and t.deleted_at is null
                where d.account_id = ? and d.returned is not null
                order by due_at, number""", List.of(author, author), this::row);
    }

    private PendingReplyRow row(ResultSet row) throws SQLException {
        return new PendingReplyRow(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                tenants.current().ticketNumber(row.getLong("number")),
                html.show(row.getString("body"), row.getString("body_html")),
                row.getString("body_html") != null,
                Sql.instant(row, "due_at"),
                Coded.find(ReturnReason.class, row.getString("returned")).orElse(null));
    }

    private static PendingReply reply(ResultSet row) throws SQLException {
        return new PendingReply(
                row.getObject("id", UUID.class),
                row.getObject("ticket_id", UUID.class),
                row.getObject("author_id", UUID.class),
                Json.read(row.getString("message"), PendingMessage.class),
                Sql.instant(row, "due_at"));
    }
}

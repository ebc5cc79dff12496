package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Role;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.VisibilityConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages, to be written and to be shown. */
@ApplicationScoped
class MessageRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    MessageHtml html;

    @Inject
    TenantDirectory tenants;

    private static final String MESSAGES = """
            select m.id, %1$s as seq, m.visibility, m.body, m.body_html, m.client_id, m.created_at,
              case when m.origin_ticket_id is not null then
                (select o.number from ticket o where o.tenant_id = m.tenant_id and o.id = m.origin_ticket_id) end as origin,
              m.author_id, a.name, a.role,
              (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size,
                  'contentType', f.content_type, 'held', f.state = 'held') order by f.id)
                from attachment f
                where f.tenant_id = m.tenant_id and f.message_id = m.id) as attachments
            from message m
            left join account a on a.tenant_id = m.tenant_id and a.id = m.author_id
            where m.ticket_id = ? and %1$s is not null and\s""";

    public void add(Message message) {
        entities.persist(message);
    }

    /** The message that the same author sent with the same id of their own: a resend. */
    public Optional<Message> findByClientId(UUID ticketId, UUID authorId, String clientId) {
        return entities.createQuery("""
                        select m from Message m
                        where m.ticketId = :ticket and m.authorId = :author and m.clientId = :clientId""", Message.class)
                .setParameter("ticket", ticketId)
                .setParameter("author", authorId)
                .setParameter("clientId", clientId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Messages behind {@code after}, in order.
     *
     * @param desk whether notes are shown; otherwise sequence numbers are the public ones
     */
    public List<MessageRow> messages(UUID ticketId, boolean desk, int after, int most) {
        var sequence = sequence(desk);
        return sql.list(
                MESSAGES.formatted(sequence) + "%1$s > ?\norder by %1$s\nlimit ?".formatted(sequence),
                List.of(ticketId, after, most),
                this::message);
    }

    /** One message of the ticket; for customers no note. */
    public Optional<MessageRow> message(UUID ticketId, boolean desk, UUID message) {
        return sql.first(MESSAGES.formatted(sequence(desk)) + "m.id = ?", List.of(ticketId, message), this::message);
    }

    public Optional<UUID> findTicketOf(UUID message) {
        return sql.first(
                "select ticket_id from message where id = ?",
                List.of(message),
                row -> row.getObject("ticket_id", UUID.class));
    }

    private static String sequence(boolean desk) {
        return desk ? "m.seq" : "m.public_seq";
    }

    private MessageRow message(ResultSet row) throws SQLException {
        var author = row.getObject("author_id", UUID.class);
        var body = row.getString("body");
        var rich = row.getString("body_html");
        return new MessageRow(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                author == null ? null : new MessageRow.Author(author, row.getString("name"), role(row)),
                new VisibilityConverter().convertToEntityAttribute(row.getString("visibility")),
                body,
                html.show(body, rich),
                rich != null,
                AttachedFile.list(row.getString("attachments")),
                row.getString("client_id"),
                origin(row),
                Sql.instant(row, "created_at"));
    }

    private String origin(ResultSet row) throws SQLException {
        var number = row.getLong("origin");
        return row.wasNull() ? null : tenants.current().ticketNumber(number);
    }

    private static Role role(ResultSet row) throws SQLException {
        return Coded.find(Role.class, row.getString("role")).orElseThrow();
    }
}

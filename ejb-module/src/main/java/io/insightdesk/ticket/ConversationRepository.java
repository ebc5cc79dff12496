package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketField.ASSIGNEE;
import static io.insightdesk.ticket.TicketField.CUSTOM;
import static io.insightdesk.ticket.TicketField.PRIORITY;
import static io.insightdesk.ticket.TicketField.STATUS;
import static io.insightdesk.ticket.TicketField.SUBJECT;
import static io.insightdesk.ticket.TicketField.TAGS;
import static io.insightdesk.ticket.TicketField.TEAM;
import static io.insightdesk.ticket.TicketField.TYPE;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Role;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages and history of one ticket, to be shown. */
@ApplicationScoped
public class ConversationRepository {

    private static final int MOST_ACTIVITY = 1000;

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
        return new MessageRow(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                author == null ? null : new MessageRow.Author(author, row.getString("name"), role(row)),
                new VisibilityConverter().convertToEntityAttribute(row.getString("visibility")),
                body,
                html.show(body, row.getString("body_html")),
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
        return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
    }

    /** Looked up where there is one: joined, all people of the tenant would be read to tell of a few. */
    private static final String NAME = """
            case v.kind
              when 'assigned' then
                (select n.name from account n where n.tenant_id = v.tenant_id and n.id = v.%1$s::uuid)
              when 'transferred' then
                (select n.name from team n where n.tenant_id = v.tenant_id and n.id = v.%1$s::uuid)
            end""";

    private static final String ACTIVITY = """
            select v.id, v.at, v.actor_id, p.name as actor_name, v.cause, v.kind, v.field,
              coalesce(%s, v.before) as before, coalesce(%s, v.after) as after
            from activity v
            left join account p on p.tenant_id = v.tenant_id and p.id = v.actor_id
            where v.ticket_id = ? and\s""".formatted(NAME.formatted("before"), NAME.formatted("after"));

    /** The ticket's history, the oldest first, with people and teams by name. */
    public List<ActivityRow> activity(UUID ticketId) {
        return activity(ticketId, Optional.empty(), MOST_ACTIVITY);
    }

    /** @param after the entry behind which to begin */
    public List<ActivityRow> activity(UUID ticketId, Optional<UUID> after, int most) {
        var parameters = new ArrayList<Object>(List.of(ticketId));
        after.ifPresent(parameters::add);
        parameters.add(most);
        var behind = after.isEmpty()
                ? "true"
                : "(v.at, v.id) > (select b.at, b.id from activity b where b.ticket_id = v.ticket_id and b.id = ?)";
        return sql.list(
                ACTIVITY + behind + "\norder by v.at, v.id\nlimit ?", parameters, ConversationRepository::activity);
    }

    /** The kinds of changes of what a ticket itself shows; the rest is told by its conversation and connections. */
    private static final Set<String> FIELDS = Stream.of(SUBJECT, STATUS, PRIORITY, TYPE, TAGS, ASSIGNEE, TEAM, CUSTOM)
            .map(TicketField::activityKind)
            .collect(Collectors.toSet());

    /** The last change of each of these fields, as far as there was one. */
    List<ActivityRow> lastChanges(UUID ticketId, List<PatchConflicts.Conflict> fields) {
        return fields.stream()
                .flatMap(field -> sql
                        .first(
                                ACTIVITY
                                        + "v.kind = ? and v.field is not distinct from ?\norder by v.at desc, v.id desc\nlimit 1",
                                Arrays.asList(
                                        ticketId,
                                        field.field().activityKind(),
                                        field.key().orElse(null)),
                                ConversationRepository::activity)
                        .stream())
                .toList();
    }

    /** The changes of fields since the ticket had this version, the oldest first. */
    List<ActivityRow> changesSince(long version, UUID ticketId) {
        var wanted = String.join(", ", Collections.nCopies(FIELDS.size(), "?"));
        var parameters = new ArrayList<Object>(List.of(ticketId, version));
        parameters.addAll(FIELDS);
        parameters.add(MOST_ACTIVITY);
        return sql.list(
                ACTIVITY + "v.ticket_version >= ? and v.kind in (" + wanted + ")\norder by v.at, v.id\nlimit ?",
                parameters,
                ConversationRepository::activity);
    }

    private static ActivityRow activity(ResultSet row) throws SQLException {
        return new ActivityRow(
                row.getObject("id", UUID.class),
                Sql.instant(row, "at"),
                actor(row),
                row.getString("cause"),
                row.getString("kind"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"));
    }

    private static NamedRef actor(ResultSet row) throws SQLException {
        var id = row.getObject("actor_id", UUID.class);
        return id == null ? null : new NamedRef(id, row.getString("actor_name"));
    }
}

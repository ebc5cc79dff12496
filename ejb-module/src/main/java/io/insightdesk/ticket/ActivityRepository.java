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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of one ticket, to be shown. */
@ApplicationScoped
class ActivityRepository {

    private static final int MOST_ACTIVITY = 1000;

    @Inject
    Sql sql;

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
        return sql.list(ACTIVITY + behind + "\norder by v.at, v.id\nlimit ?", parameters, ActivityRepository::activity);
    }

    /** The kinds of changes of what a ticket itself shows; the rest is told by its conversation and connections. */
    private static final Set<String> FIELDS = Stream.of(SUBJECT, STATUS, PRIORITY, TYPE, TAGS, ASSIGNEE, TEAM, CUSTOM)
            .map(TicketField::activityKind)
            .collect(Collectors.toSet());

    /**
     * The last change of the field, if there was one.
     *
     * @param key of a custom field: which one
     */
    Optional<ActivityRow> lastChange(UUID ticketId, TicketField field, Optional<String> key) {
        return sql.first(
                ACTIVITY + "v.kind = ? and v.field is not distinct from ?\norder by v.at desc, v.id desc\nlimit 1",
                Arrays.asList(ticketId, field.activityKind(), key.orElse(null)),
                ActivityRepository::activity);
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
                ActivityRepository::activity);
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

package io.insightdesk.ticket.list;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.CustomFieldsConverter;
import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ChannelConverter;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.PersonRef;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.TagVisibility;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketTypeConverter;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusCache;
import io.insightdesk.ticket.status.StatusConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Tickets to be shown, one statement a page: no entity, no OFFSET, no count. Keyset: the cursor holds the sort value and
 * the id of the last row, and {@code (value, id) < (…)} continues there on the order's index.
 */
@ApplicationScoped
public class TicketRowRepository {

    private static final String SELECT = """
            select t.id, t.number, t.subject, t.status, t.own_status, t.priority, t.type, t.channel,
              array_to_string(t.tags, chr(31)) as tags, t.custom_fields, t.form_id, t.last_seq, t.last_public_seq, t.sla_state, t.due_at,
              t.created_at, t.updated_at, t.public_updated_at, t.solved_at, t.closed_at, t.version, t.public_version,
              t.requester_id, r.name as requester_name, r.email as requester_email,
              t.assignee_id, a.name as assignee_name, t.team_id, g.name as team_name,
              t.organisation_id, o.name as organisation_name,
              case when t.merged_into is not null then ticket_number(t.tenant_id, t.merged_into) end as merged_into""";

    private static final String JOINS = """
            join account r on r.tenant_id = t.tenant_id and r.id = t.requester_id
            left join account a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
            left join team g on g.tenant_id = t.tenant_id and g.id = t.team_id
            left join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id""";

    private static final CustomFieldsConverter CUSTOM_FIELDS = new CustomFieldsConverter();

    private static final int LOOKED_THROUGH = 2000;

    private static final String LAST_CHANGED = "order by t.updated_at desc, t.id desc limit " + LOOKED_THROUGH;

    @Inject
    Sql sql;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    @Inject
    FieldDefinitionCache fields;

    @Inject
    StatusCache statuses;

    @Inject
    TagVisibility tagReaders;

    public Page<TicketRow> list(Caller caller, TicketQuery query) {
        var desk = caller.isStaff();
        var value = query.sort().field().sql(desk);
        var type = query.sort().field().type();
        var direction = query.sort().descending() ? "desc" : "asc";
        var conditions = new SqlConditions().add(query.filter().conditions(desk, query.sort()));
        query.cursor()
                .map(word -> Cursor.parse(word, query.sort().toString(), type))
                .ifPresent(after -> conditions.add(
                        "(%s, t.id) %s (?::%s, ?)".formatted(value, query.sort().descending() ? "<" : ">", type.sql()),
                        after.value(),
                        after.id()));
        // The number of rows stands in the text: for a parameter PostgreSQL would plan a tenth of the table.
        var order = "order by %s %s, t.id %s\nlimit %d".formatted(value, direction, direction, query.limit() + 1);
        var tickets = select("t.*", scopes(caller), conditions, order);
        var statement =
                "%s, %s as sort_value\nfrom (%s) t\n%s\n%s".formatted(SELECT, value, tickets.sql(), JOINS, order);
        var rows = sql.list(
                statement,
                tickets.parameters(),
                row -> new Keyed(read(row, desk), row.getObject("sort_value", type.java())));
        var page = Page.of(rows, query.limit(), last -> new Cursor(
                        query.sort().toString(), last.sortValue(), last.row().id())
                .word(type));
        return new Page<>(page.rows().stream().map(Keyed::row).toList(), page.next());
    }

    /**
     * How many tickets each filter lets through, counting no further than {@code most}. Where a filter has conditions that no
     * index helps with, only the {@value #LOOKED_THROUGH} tickets changed last are looked at, among those that the others
     * let through: so the cost of a count does not grow with the desk.
     */
    public List<TicketCount> count(Caller caller, List<TicketFilter> filters, int most) {
        var statement = new StringJoiner("\nunion all\n");
        var parameters = new ArrayList<>();
        var scopes = scopes(caller);
        for (var filter : filters) {
            var indexed = filter.indexed(caller.isStaff());
            var unindexed = filter.unindexed();
            if (unindexed.isEmpty()) {
                var tickets = select("1", scopes, indexed, "limit " + most);
                statement.add("(select least(count(*), %d), 0 from (%s) counted)".formatted(most, tickets.sql()));
                parameters.addAll(tickets.parameters());
            } else {
                var tickets = select("t.*", scopes, indexed, LAST_CHANGED);
                statement.add("(select count(*) filter (where %s), count(*) from (%s) t)"
                        .formatted(unindexed.sql(), tickets.sql()));
                parameters.addAll(unindexed.parameters());
                parameters.addAll(tickets.parameters());
            }
        }
        return sql.list(statement.toString(), parameters, row -> count(row.getInt(1), row.getInt(2), most));
    }

    private static TicketCount count(int found, int looked, int most) {
        return new TicketCount(Math.min(found, most), found >= most || looked >= LOOKED_THROUGH);
    }

    /** The ids of no more than {@code most} tickets that the filter lets through, in the order of a list. */
    public List<UUID> ids(Caller caller, TicketFilter filter, TicketSort sort, int most) {
        var desk = caller.isStaff();
        var direction = sort.descending() ? "desc" : "asc";
        var order = "order by %s %s, t.id %s limit %d".formatted(sort.field().sql(desk), direction, direction, most);
        var tickets = select("t.id", scopes(caller), filter.conditions(desk, sort), order);
        return sql.list(tickets.sql(), tickets.parameters(), row -> row.getObject(1, UUID.class));
    }

    /** Somebody's tickets and account in numbers. */
    public Optional<RequesterRow> requester(UUID person, int most) {
        var theirs =
                "select 1 from ticket t where t.tenant_id = p.tenant_id and t.requester_id = p.id and t.deleted_at is null";
        return sql.first(
                """
                select p.role = 'customer' as customer, p.created_at,
                  (select count(*) from (%1$s and %2$s limit ?) counted) as open,
                  (select count(*) from (%1$s limit ?) counted) as all_of_them
                from account p
                where p.id = ?""".formatted(theirs, "t.status " + Status.UNRESOLVED_SQL),
                List.of(most, most, person),
                row -> new RequesterRow(
                        row.getBoolean("customer"),
                        Sql.instant(row, "created_at"),
                        row.getInt("open"),
                        row.getInt("all_of_them")));
    }

    public Optional<TicketRow> find(Caller caller, TicketRef ref) {
        var conditions = visibleTo(caller);
        ref.id().ifPresent(id -> conditions.add("t.id = ?", id));
        ref.number().ifPresent(number -> conditions.add("t.number = ?", number));
        return sql.first(
                SELECT + "\nfrom ticket t\n" + JOINS + "\nwhere " + conditions.sql(),
                conditions.parameters(),
                row -> read(row, caller.isStaff()));
    }

    /** Reads each scope by itself, from its own index: an {@code or} of the two would be read by none. */
    private static SqlConditions select(String columns, List<SqlConditions> scopes, SqlConditions filter, String end) {
        var parts = new StringJoiner("\nunion all\n");
        var parameters = new ArrayList<>();
        for (var scope : scopes) {
            var conditions = new SqlConditions().add(scope).add(filter);
            parts.add("(select %s from ticket t\nwhere %s\n%s)".formatted(columns, conditions.sql(), end));
            parameters.addAll(conditions.parameters());
        }
        return new SqlConditions().add(parts.toString(), parameters.toArray());
    }

    /** What {@link #visibleTo} says, as parts that have no ticket in common. */
    private List<SqlConditions> scopes(Caller caller) {
        if (caller.isStaff()) {
            return List.of(visibleTo(caller));
        }
        var account = caller.requireAccount();
        var own = inTenant(caller).add("t.requester_id = ?", account);
        return people.findSharingOrganisation()
                .map(shared -> List.of(
                        own, inTenant(caller).add("t.organisation_id = ? and t.requester_id <> ?", shared, account)))
                .orElseGet(() -> List.of(own));
    }

    private static SqlConditions inTenant(Caller caller) {
        return new SqlConditions().add("t.tenant_id = ?", caller.tenant()).add("t.deleted_at is null");
    }

    /** One policy for list and detail: the desk sees all, a customer the own ones and those the organisation shares. */
    private static SqlConditions visibleTo(Caller caller) {
        var visible = inTenant(caller);
        if (!caller.isStaff()) {
            var account = caller.requireAccount();
            visible.add("""
                    (t.requester_id = ? or t.organisation_id = (
                      select s.id from account me
                      join organisation s on s.tenant_id = me.tenant_id and s.id = me.organisation_id
                      where me.id = ? and s.shares_tickets))""", account, account);
        }
        return visible;
    }

    private TicketRow read(ResultSet row, boolean desk) throws SQLException {
        return new TicketRow(
                row.getObject("id", UUID.class),
                tenants.current().ticketNumber(row.getLong("number")),
                row.getString("subject"),
                new PersonRef(
                        row.getObject("requester_id", UUID.class),
                        row.getString("requester_name"),
                        row.getString("requester_email")),
                named(row, "organisation_id", "organisation_name"),
                named(row, "team_id", "team_name"),
                named(row, "assignee_id", "assignee_name"),
                new StatusConverter().convertToEntityAttribute(row.getString("status")),
                ownStatus(row.getString("own_status"), desk),
                Priority.ofRank(row.getInt("priority")),
                new TicketTypeConverter().convertToEntityAttribute(row.getString("type")),
                new ChannelConverter().convertToEntityAttribute(row.getString("channel")),
                desk || tagReaders.includeCaller() ? tags(row.getString("tags")) : List.of(),
                customFields(row.getString("custom_fields"), desk),
                desk ? row.getObject("form_id", UUID.class) : null,
                row.getInt(desk ? "last_seq" : "last_public_seq"),
                row.getString("sla_state"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, desk ? "updated_at" : "public_updated_at"),
                Sql.instant(row, "solved_at"),
                Sql.instant(row, "closed_at"),
                target(row),
                row.getLong(desk ? "version" : "public_version"));
    }

    private String ownStatus(String key, boolean desk) {
        return desk || key == null || statuses.current().seenByCustomers().contains(key) ? key : null;
    }

    private CustomFields customFields(String json, boolean desk) {
        var all = CUSTOM_FIELDS.convertToEntityAttribute(json);
        return desk || all.isEmpty() ? all : all.only(fields.current().seenByCustomers()::contains);
    }

    private String target(ResultSet row) throws SQLException {
        var number = row.getLong("merged_into");
        return row.wasNull() ? null : tenants.current().ticketNumber(number);
    }

    private static NamedRef named(ResultSet row, String idColumn, String nameColumn) throws SQLException {
        var id = row.getObject(idColumn, UUID.class);
        return id == null ? null : new NamedRef(id, row.getString(nameColumn));
    }

    private static List<String> tags(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\u001f"));
    }

    /** A row with what it is sorted by. */
    private record Keyed(TicketRow row, Object sortValue) {}
}

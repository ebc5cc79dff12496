package io.insightdesk.ticket.link;

import io.insightdesk.platform.persistence.NameOrder;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.NamedRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which agents follow a ticket, including the followers of tickets merged into it. */
@ApplicationScoped
public class FollowerRepository {

    @Inject
    Sql sql;

    public void add(UUID tenant, UUID ticket, UUID account, Instant now) {
        sql.update("""
                insert into ticket_follower (tenant_id, ticket_id, account_id, since) values (?, ?, ?, ?)
                on conflict do nothing""", List.of(tenant, ticket, account, now));
    }

    /** Also from what was merged into the ticket. */
    public void remove(UUID ticket, UUID account) {
        sql.update(
                MERGED
                        + "delete from ticket_follower f using merged where f.ticket_id = merged.id and f.account_id = ?",
                List.of(ticket, account));
    }

    public List<NamedRef> of(UUID ticket) {
        return sql.list(
                FOLLOWERS,
                List.of(ticket),
                row -> new NamedRef(row.getObject("id", UUID.class), row.getString("name")));
    }

    private static final String MERGED = """
            with recursive merged (id) as (
              select ?::uuid
              union
              select t.id from merged join ticket t on t.merged_into = merged.id)
            """;

    /** By name, for the ticket whose id is the parameter. */
    static final String FOLLOWERS = MERGED + """
            select a.id, a.name from merged
            join ticket_follower f on f.ticket_id = merged.id
            join account a on a.tenant_id = f.tenant_id and a.id = f.account_id and a.role <> 'customer'
            group by a.id, a.name
            order by a.name\s""" + NameOrder.COLLATION + ", a.id";
}

package io.insightdesk.ticket.link;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.NamedRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a ticket is connected with, for its page. */
@ApplicationScoped
public class ConnectionsRepository {

    private static final String MERGED_AND_FOLLOWERS = """
            select
              (select coalesce(jsonb_agg(t.number order by k.merged_at desc), '[]')
                from ticket_merge k
                join ticket t on t.tenant_id = k.tenant_id and t.id = k.source_id
                where t.merged_into = ? and k.undone_at is null) as merged,
              (select coalesce(jsonb_agg(f), '[]') from (%s) f) as followers""".formatted(FollowerRepository.FOLLOWERS);

    @Inject
    Sql sql;

    @Inject
    TicketLinkRepository links;

    @Inject
    TenantDirectory tenants;

    /** In two statements. */
    Connections of(UUID ticket) {
        var linked = links.of(ticket);
        return sql.first(
                        MERGED_AND_FOLLOWERS,
                        List.of(ticket, ticket),
                        row -> new Connections(
                                linked,
                                numbers(row.getString("merged")),
                                Json.list(row.getString("followers"), NamedRef.class)))
                .orElseThrow();
    }

    private List<String> numbers(String json) {
        return Json.list(json, Long.class).stream()
                .map(number -> tenants.current().ticketNumber(number))
                .toList();
    }
}

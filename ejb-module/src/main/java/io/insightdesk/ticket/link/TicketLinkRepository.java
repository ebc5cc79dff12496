package io.insightdesk.ticket.link;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.status.StatusConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links between tickets. */
@ApplicationScoped
public class TicketLinkRepository extends EntityStore<TicketLink> {

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    public TicketLinkRepository() {
        super(TicketLink.class);
    }

    /** Lets the tenant's transactions that connect tickets follow one another, until this one ends. */
    public void lockConnections(UUID tenant) {
        sql.lock("ticket connections " + tenant);
    }

    public boolean exists(TicketLink link) {
        return !entities.query("""
                        select l.id from TicketLink l
                        where l.fromId = :from and l.toId = :to and l.relation = :relation""", UUID.class)
                .setParameter("from", link.getFromId())
                .setParameter("to", link.getToId())
                .setParameter("relation", link.getRelation())
                .getResultList()
                .isEmpty();
    }

    public boolean hasParent(UUID ticket) {
        return !entities.query(
                        "select l.id from TicketLink l where l.fromId = :child and l.relation = :childOf", UUID.class)
                .setParameter("child", ticket)
                .setParameter("childOf", TicketRelation.CHILD_OF)
                .getResultList()
                .isEmpty();
    }

    /** Whether {@code ancestor} is among the parents of the ticket, their parents, and so on. */
    public boolean isDescendant(UUID ticket, UUID ancestor) {
        return sql.first("""
                        with recursive above (id) as (
                          select ?::uuid
                          union
                          select l.to_id from above join ticket_link l on l.from_id = above.id and l.relation = 'childOf')
                        select id from above where id = ?""", List.of(ticket, ancestor), row -> row.getObject("id", UUID.class))
                .isPresent();
    }

    /** The follow-up that this person's late reply to the ticket made, the last one if there are more. */
    public Optional<UUID> findFollowUp(UUID ticket, UUID requester) {
        return sql.first("""
                select t.id from ticket_link l
                join ticket t on t.tenant_id = l.tenant_id and t.id = l.from_id
                where l.to_id = ? and l.relation = 'followUpOf' and t.requester_id = ? and t.deleted_at is null
                order by t.number desc
                limit 1""", List.of(ticket, requester), row -> row.getObject("id", UUID.class));
    }

    /** What is linked to the ticket, as the ticket sees it; deleted ones are left out. */
    public List<LinkRow> of(UUID ticket) {
        return sql.list("""
                select l.id, l.relation, l.from_id = ? as forward, t.id as other, t.number, t.subject, t.status
                from (select ?::uuid as id) me
                join ticket_link l on me.id in (l.from_id, l.to_id)
                join ticket t
                  on t.tenant_id = l.tenant_id and t.id in (l.from_id, l.to_id) and t.id <> me.id and t.deleted_at is null
                order by l.id""", List.of(ticket, ticket), row -> {
            var stored =
                    Coded.find(TicketRelation.class, row.getString("relation")).orElseThrow();
            return new LinkRow(
                    row.getObject("id", UUID.class),
                    row.getBoolean("forward") ? stored : stored.opposite(),
                    row.getObject("other", UUID.class),
                    tenants.current().ticketNumber(row.getLong("number")),
                    row.getString("subject"),
                    new StatusConverter().convertToEntityAttribute(row.getString("status")));
        });
    }
}

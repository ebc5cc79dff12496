package io.insightdesk.ticket.link;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.ticket.MessageRange;
import io.insightdesk.ticket.MessageRange.Place;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves messages between tickets that the transaction has locked, and remembers what a merge moved. */
@ApplicationScoped
public class StreamRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    /** All messages of the ticket. */
    public MessageRange of(Ticket ticket) {
        return new MessageRange(sql.list(
                "select id, seq, public_seq from message where tenant_id = ? and ticket_id = ? order by seq",
                List.of(ticket.getTenantId(), ticket.getId()),
                StreamRepository::place));
    }

    /** What the merge brought into the target and is still there, as it stood in the source. */
    public MessageRange of(TicketMerge merge) {
        return new MessageRange(sql.list(
                """
                select m.id, k.seq, k.public_seq
                from merged_message k
                join message m on m.tenant_id = k.tenant_id and m.id = k.message_id
                where k.tenant_id = ? and k.merge_id = ? and m.ticket_id = ?
                order by k.seq""", List.of(merge.getTenantId(), merge.getId(), merge.getTargetId()), StreamRepository::place));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class), row.getInt("seq"), row.getObject("public_seq", Integer.class));
    }

    /** Stores a merge, with how the source's messages stand before they are moved. */
    public void add(TicketMerge merge) {
        entities.persist(merge);
        sql.update("""
                insert into merged_message (tenant_id, merge_id, message_id, seq, public_seq, client_id)
                select tenant_id, ?, id, seq, public_seq, client_id from message where tenant_id = ? and ticket_id = ?""", List.of(merge.getId(), merge.getTenantId(), merge.getSourceId()));
    }

    /** The merge that is to be undone for the merged ticket. */
    public TicketMerge getMerge(Ticket merged) {
        return entities.createQuery(
                        "select m from TicketMerge m where m.sourceId = :source and m.undoneAt is null",
                        TicketMerge.class)
                .setParameter("source", merged.getId())
                .getSingleResult();
    }

    /**
     * Puts messages into the ticket under these numbers. A sender's own id that the ticket has already is dropped: it has
     * done its work. Negative numbers first, because no two messages may have the same one meanwhile.
     */
    public void place(MessageRange messages, Ticket ticket) {
        if (messages.isEmpty()) {
            return;
        }
        sql.update(
                """
                update message m
                set ticket_id = t.id, seq = -p.seq, public_seq = -p.public_seq,
                  origin_ticket_id = nullif(coalesce(m.origin_ticket_id, m.ticket_id), t.id),
                  client_id = case when exists (
                    select from message o
                    where o.tenant_id = m.tenant_id and o.ticket_id = t.id and o.author_id = m.author_id
                      and o.client_id = m.client_id and o.id <> m.id) then null else m.client_id end
                from ticket t,
                  unnest(?::uuid[], ?::integer[], ?::integer[]) as p (id, seq, public_seq)
                where m.tenant_id = t.tenant_id and m.id = p.id and t.tenant_id = ? and t.id = ?""",
                List.of(
                        array(messages.messages()),
                        array(messages.places().stream().map(Place::seq).toList()),
                        array(messages.places().stream().map(Place::publicSeq).toList()),
                        ticket.getTenantId(),
                        ticket.getId()));
        sql.update("""
                update message set seq = -seq, public_seq = -public_seq
                where tenant_id = ? and ticket_id = ? and seq < 0""", List.of(ticket.getTenantId(), ticket.getId()));
    }

    /** Gives messages that a merge is undone for their senders' own ids back. */
    public void giveClientIdsBack(TicketMerge merge) {
        sql.update("""
                update message m set client_id = k.client_id
                from merged_message k
                where k.tenant_id = ? and k.merge_id = ? and m.tenant_id = k.tenant_id and m.id = k.message_id
                  and m.ticket_id = ? and m.client_id is distinct from k.client_id""", List.of(merge.getTenantId(), merge.getId(), merge.getSourceId()));
    }

    private static String array(List<?> values) {
        return values.stream().map(value -> Objects.toString(value, "null")).collect(Collectors.joining(",", "{", "}"));
    }
}

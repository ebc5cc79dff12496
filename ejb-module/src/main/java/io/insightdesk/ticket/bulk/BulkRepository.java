package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.work.UnrestoredField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bulk edits of the transaction's tenant and the outcome of each of their tickets. */
@ApplicationScoped
public class BulkRepository {

    private static final String WAITING = "outcome is null";
    private static final String TO_UNDO = is(Outcome.CHANGED) + " and undo is null";
    private static final String NOT_UNDONE =
            "undo in ('%s', '%s')".formatted(UndoOutcome.PARTLY.code(), UndoOutcome.KEPT.code());

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    TenantDirectory tenants;

    public void add(BulkEdit bulk, List<UUID> tickets) {
        entities.persist(bulk);
        sql.update(
                """
                insert into bulk_ticket (tenant_id, bulk_id, place, ticket_id)
                select ?, ?, chosen.place, chosen.ticket from unnest(?::uuid[]) with ordinality as chosen (ticket, place)
                """,
                List.of(
                        bulk.getTenantId(),
                        bulk.getId(),
                        tickets.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    public Optional<BulkEdit> find(UUID id) {
        return Optional.ofNullable(entities.find(BulkEdit.class, id));
    }

    /** Reads the bulk edit and keeps others from changing it until the transaction ends. */
    public Optional<BulkEdit> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(BulkEdit.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void flush() {
        entities.flush();
    }

    /** Somebody's, the latest first. */
    public List<BulkEdit> of(UUID maker, int most) {
        return entities.createQuery(
                        "select b from BulkEdit b where b.createdBy = :maker order by b.createdAt desc, b.id desc",
                        BulkEdit.class)
                .setParameter("maker", maker)
                .setMaxResults(most)
                .getResultList();
    }

    /** Places of tickets that wait to be changed, or changed ones that wait to be put back; in order. */
    public List<Integer> waiting(BulkEdit bulk, int most) {
        return sql.list(
                "select place from bulk_ticket where bulk_id = ? and %s order by place limit ?"
                        .formatted(bulk.getState() == BulkState.UNDOING ? TO_UNDO : WAITING),
                List.of(bulk.getId(), most),
                row -> row.getInt("place"));
    }

    /** A ticket that still waits to be changed, kept from other workers; empty when one of them was here before. */
    public Optional<UUID> lockWaiting(UUID bulk, int place) {
        return sql.first(
                "select ticket_id from bulk_ticket where bulk_id = ? and place = ? and " + WAITING + " for update",
                List.of(bulk, place),
                row -> row.getObject("ticket_id", UUID.class));
    }

    /** The same for a ticket to be put back. */
    public Optional<Changed> lockToUndo(UUID bulk, int place) {
        return sql.first(
                "select ticket_id, changes from bulk_ticket where bulk_id = ? and place = ? and " + TO_UNDO
                        + " for update",
                List.of(bulk, place),
                row -> new Changed(
                        row.getObject("ticket_id", UUID.class),
                        Json.list(row.getString("changes"), TicketChange.class)));
    }

    /** A ticket and what was changed of it. */
    public record Changed(UUID ticket, List<TicketChange> changes) {}

    public void changed(UUID bulk, int place, List<TicketChange> changes) {
        sql.update(
                "update bulk_ticket set outcome = ?, changes = ?::jsonb where bulk_id = ? and place = ?",
                List.of(
                        (changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED).code(),
                        Json.write(changes),
                        bulk,
                        place));
    }

    public void refused(UUID bulk, int place, String reason) {
        sql.update(
                "update bulk_ticket set outcome = ?, reason = ? where bulk_id = ? and place = ? and " + WAITING,
                List.of(Outcome.REFUSED.code(), reason, bulk, place));
    }

    void undone(UUID bulk, int place, UndoOutcome undo, List<UnrestoredField> kept) {
        sql.update(
                "update bulk_ticket set undo = ?, kept = ?::jsonb where bulk_id = ? and place = ? and " + TO_UNDO,
                List.of(undo.code(), Json.write(kept), bulk, place));
    }

    public BulkProgress progress(UUID bulk) {
        return sql.first(
                        """
                        select count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s),
                          count(*) filter (where undo = '%s'), count(*) filter (where %s)
                        from bulk_ticket where bulk_id = ?""".formatted(
                                        is(Outcome.CHANGED),
                                        is(Outcome.UNCHANGED),
                                        is(Outcome.REFUSED),
                                        UndoOutcome.UNDONE.code(),
                                        NOT_UNDONE),
                        List.of(bulk),
                        row -> new BulkProgress(
                                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .orElseThrow();
    }

    /** Tickets that were refused, or not put back as they were, behind a place. */
    public List<SkippedTicket> skipped(UUID bulk, int after, int most) {
        return sql.list(
                """
                select b.place, t.number, t.subject, b.reason, b.kept
                from bulk_ticket b join ticket t on t.tenant_id = b.tenant_id and t.id = b.ticket_id
                where b.bulk_id = ? and b.place > ? and (%s or %s)
                order by b.place limit ?""".formatted(is(Outcome.REFUSED), NOT_UNDONE),
                List.of(bulk, after, most),
                row -> new SkippedTicket(
                        row.getInt("place"),
                        tenants.current().ticketNumber(row.getLong("number")),
                        row.getString("subject"),
                        row.getString("reason"),
                        kept(row.getString("kept"))));
    }

    private static String is(Outcome outcome) {
        return "outcome = '" + outcome.code() + "'";
    }

    private static List<UnrestoredField> kept(String json) {
        return json == null ? List.of() : Json.list(json, UnrestoredField.class);
    }
}

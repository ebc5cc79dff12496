package io.insightdesk.satisfaction;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Role;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Resolutions and their ratings. */
@ApplicationScoped
public class SatisfactionRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(Satisfaction satisfaction) {
        entities.persist(satisfaction);
    }

    /** Whether the ticket's requester is a customer in good standing: nobody of the desk rates. */
    public boolean isOfCustomer(Ticket ticket) {
        return !entities.createQuery("""
                        select a.id from Account a
                        where a.id = :requester and a.role = :customer and a.disabledAt is null""", UUID.class)
                .setParameter("requester", ticket.getRequesterId())
                .setParameter("customer", Role.CUSTOMER)
                .getResultList()
                .isEmpty();
    }

    public Optional<Satisfaction> find(UUID id) {
        return Optional.ofNullable(entities.find(Satisfaction.class, id));
    }

    /** Kept from others until the transaction ends: of two who rate at once, one is too late. */
    public Optional<Satisfaction> findAndLock(UUID id) {
        return Optional.ofNullable(entities.find(Satisfaction.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What of the ticket can be rated, kept from others until the transaction ends. */
    public Optional<Satisfaction> findOpenAndLock(UUID ticketId) {
        return entities.createQuery("""
                        select s from Satisfaction s
                        where s.ticketId = :ticket and s.rating is null and s.withdrawnAt is null""", Satisfaction.class)
                .setParameter("ticket", ticketId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Of each ticket the last resolution that counts: rated, or still to be rated. */
    public List<SatisfactionRow> latest(Collection<UUID> tickets) {
        return sql.list("""
                select distinct on (s.ticket_id) s.ticket_id, s.rating, s.comment, s.solved_at, s.rated_at,
                  s.assignee_id, a.name as assignee_name, s.team_id, g.name as team_name
                from satisfaction s
                left join account a on a.tenant_id = s.tenant_id and a.id = s.assignee_id
                left join team g on g.tenant_id = s.tenant_id and g.id = s.team_id
                where s.tenant_id = ? and s.ticket_id = any(?::uuid[]) and s.withdrawn_at is null
                order by s.ticket_id, s.solved_at desc""", List.of(CallerContext.current().tenant(), Sql.ids(tickets)), SatisfactionRepository::row);
    }

    /** All that a customer has rated. */
    public RatingCount countOfRequester(UUID requester) {
        return sql.first(
                        """
                        select count(*) filter (where rating = 'good') as good,
                          count(*) filter (where rating = 'bad') as bad
                        from satisfaction
                        where tenant_id = ? and requester_id = ? and rating is not null""",
                        List.of(CallerContext.current().tenant(), requester),
                        row -> new RatingCount(row.getInt("good"), row.getInt("bad")))
                .orElseThrow();
    }

    private static SatisfactionRow row(ResultSet row) throws SQLException {
        return new SatisfactionRow(
                row.getObject("ticket_id", UUID.class),
                Optional.ofNullable(new RatingConverter().convertToEntityAttribute(row.getString("rating"))),
                Optional.ofNullable(row.getString("comment")),
                Sql.instant(row, "solved_at"),
                Optional.ofNullable(Sql.instant(row, "rated_at")),
                named(row, "assignee"),
                named(row, "team"));
    }

    private static Optional<NamedRef> named(ResultSet row, String what) throws SQLException {
        var name = row.getString(what + "_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new NamedRef(row.getObject(what + "_id", UUID.class), name));
    }
}

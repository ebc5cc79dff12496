package io.insightdesk.ticket.queue;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.status.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets that nobody has, the most urgent first: by priority, then by what falls due, then by age. The condition and the
 * order are those of the index {@code ticket_waiting}.
 */
@ApplicationScoped
public class TicketQueueRepository {

    private static final String WAITING = "assignee_id is null and deleted_at is null and status in ('new', 'open')";

    /** Of what waits, what a rule may give: not what somebody let go. */
    private static final String TO_GIVE = WAITING + " and not let_go";

    private static final String ORDER = "order by priority desc, next_due, id";

    /** Of the given teams and of those without one, one head each. */
    private static final String HEADS = """
            select head.team_id from (
              select waiting.* from unnest(?::uuid[]) as mine (team)
              cross join lateral (
                select team_id, priority, next_due, id from ticket
                where tenant_id = ? and team_id = mine.team and %1$s %2$s limit 1) waiting
              union all
              (select team_id, priority, next_due, id from ticket
               where tenant_id = ? and team_id is null and %1$s %2$s limit 1)) head
            %2$s""".formatted(WAITING, ORDER);

    @Inject
    Sql sql;

    /**
     * Where something waits: of these teams and of none (an empty entry), the one with the most urgent ticket first.
     */
    List<Optional<UUID>> teamsWithWork(Collection<UUID> teams) {
        var tenant = CallerContext.current().tenant();
        return sql.list(
                HEADS,
                List.of(Sql.ids(teams), tenant, tenant),
                row -> Optional.ofNullable(row.getObject("team_id", UUID.class)));
    }

    /**
     * The team's most urgent ticket, kept from others until the transaction ends. When there is none, nothing is kept:
     * PostgreSQL locks a ticket before it sees that somebody has just taken it, and whoever went on with such locks to wait
     * for another ticket would meet others in a deadlock.
     */
    Optional<UUID> lockNext(Optional<UUID> team, Patience patience) {
        sql.update("savepoint before_look", List.of());
        var next = findAndLock(team, patience);
        if (next.isEmpty()) {
            sql.update("rollback to savepoint before_look", List.of());
        }
        return next;
    }

    private Optional<UUID> findAndLock(Optional<UUID> team, Patience patience) {
        var parameters = new ArrayList<Object>();
        parameters.add(CallerContext.current().tenant());
        team.ifPresent(parameters::add);
        return sql.first(
                "select id from ticket where tenant_id = ? and team_id %s and %s %s limit 1 for update %s"
                        .formatted(team.isPresent() ? "= ?" : "is null", WAITING, ORDER, patience.sql),
                parameters,
                row -> row.getObject("id", UUID.class));
    }

    enum Patience {
        /** Waits for tickets that others are at. */
        WAITS(""),
        /** Looks past them. */
        LOOKS_PAST("skip locked");

        private final String sql;

        Patience(String sql) {
            this.sql = sql;
        }
    }

    /** The most urgent tickets that the team's rule may give, whoever is at them. */
    List<UUID> toGive(UUID team, int most) {
        return sql.list(
                "select id from ticket where tenant_id = ? and team_id = ? and %s %s limit ?".formatted(TO_GIVE, ORDER),
                List.of(CallerContext.current().tenant(), team, most),
                row -> row.getObject("id", UUID.class));
    }

    /** Those of the tickets that the team's rule may give still and that nobody is at, kept from others. */
    List<UUID> lock(UUID team, List<UUID> tickets) {
        return sql.list(
                """
                select id from ticket
                where tenant_id = ? and team_id = ? and id = any(?::uuid[]) and %s %s for update skip locked""".formatted(TO_GIVE, ORDER),
                List.of(CallerContext.current().tenant(), team, Sql.ids(tickets)),
                row -> row.getObject("id", UUID.class));
    }

    /** Some of the agent's unresolved tickets, in the order of their ids. */
    public List<UUID> unresolvedOfAgent(UUID agent, int most) {
        return unresolved("assignee_id", agent, most);
    }

    /** The same of a team. */
    public List<UUID> unresolvedOfTeam(UUID team, int most) {
        return unresolved("team_id", team, most);
    }

    private List<UUID> unresolved(String column, UUID whose, int most) {
        return sql.list(
                """
                select id from ticket
                where tenant_id = ? and %s = ? and deleted_at is null and status %s
                order by id limit ?""".formatted(column, Status.UNRESOLVED_SQL),
                List.of(CallerContext.current().tenant(), whose, most),
                row -> row.getObject("id", UUID.class));
    }
}

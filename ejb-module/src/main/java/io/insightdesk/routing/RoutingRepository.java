package io.insightdesk.routing;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.routing.AssignmentQueue.Member;
import io.insightdesk.routing.AssignmentQueue.Turn;
import io.insightdesk.team.AssignmentRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the assignment rules of the caller's tenant need to know of teams, members and their tickets. */
@ApplicationScoped
public class RoutingRepository {

    private static final String HAS_RULE = "tenant_id = ? and archived_at is null and assignment_rule <> 'manual'";

    @Inject
    Sql sql;

    /** A team's rule as it is now, and the last turn it gave. */
    record TeamRule(AssignmentRule rule, long turn) {}

    Set<UUID> teamsWithRule() {
        return Set.copyOf(sql.list("select id from team where " + HAS_RULE, List.of(tenant()), RoutingRepository::id));
    }

    /** Teams with a rule in which something waits that nobody let go, in the order of their ids. */
    List<UUID> teamsWithWork() {
        return sql.list("""
                select id from team
                where %s and exists (
                  select from ticket
                  where ticket.tenant_id = team.tenant_id and ticket.team_id = team.id
                    and assignee_id is null and deleted_at is null and status in ('new', 'open') and not let_go)
                order by id""".formatted(HAS_RULE), List.of(tenant()), RoutingRepository::id);
    }

    /**
     * The team's rule; other hand-outs of the team wait until the transaction ends. New tickets of the team don't: their
     * foreign key asks for less.
     */
    Optional<TeamRule> lockRule(UUID team) {
        return sql.first(
                "select assignment_rule, turn from team where " + HAS_RULE + " and id = ? for no key update",
                List.of(tenant(), team),
                row -> new TeamRule(
                        Coded.find(AssignmentRule.class, row.getString("assignment_rule"))
                                .orElseThrow(),
                        row.getLong("turn")));
    }

    /** Members to whom work can be given at all. */
    List<UUID> memberIds(UUID team) {
        return sql.list("""
                select m.account_id as id from team_member m
                join account a on a.tenant_id = m.tenant_id and a.id = m.account_id
                where m.tenant_id = ? and m.team_id = ? and a.disabled_at is null and a.role <> 'customer'
                """, List.of(tenant(), team), RoutingRepository::id);
    }

    /** Members with what they have to do now, in all teams. */
    List<Member> members(UUID team, Collection<UUID> accounts) {
        return sql.list("""
                select m.account_id, m.turn, coalesce(m.ticket_limit, t.ticket_limit) as ticket_limit,
                  (select count(*) from ticket
                   where ticket.tenant_id = m.tenant_id and ticket.assignee_id = m.account_id
                     and ticket.deleted_at is null and ticket.status in ('new', 'open')) as load
                from team_member m join team t on t.tenant_id = m.tenant_id and t.id = m.team_id
                where m.tenant_id = ? and m.team_id = ? and m.account_id = any(?::uuid[])
                """, List.of(tenant(), team, Sql.ids(accounts)), RoutingRepository::member);
    }

    /** Writes down whose turn it was; of several turns of one member the last counts. */
    void save(UUID team, Collection<Turn> turns) {
        for (var turn : turns) {
            sql.update(
                    "update team_member set turn = ? where tenant_id = ? and team_id = ? and account_id = ?",
                    List.of(turn.number(), tenant(), team, turn.agent()));
        }
        var last = turns.stream().mapToLong(Turn::number).max();
        if (last.isPresent()) {
            sql.update(
                    "update team set turn = ? where tenant_id = ? and id = ?",
                    List.of(last.getAsLong(), tenant(), team));
        }
    }

    private static UUID tenant() {
        return CallerContext.current().tenant();
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("account_id", UUID.class),
                row.getLong("load"),
                Optional.ofNullable(row.getObject("ticket_limit", Integer.class)),
                row.getLong("turn"));
    }
}

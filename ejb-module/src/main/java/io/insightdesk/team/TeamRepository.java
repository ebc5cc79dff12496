package io.insightdesk.team;

import io.insightdesk.platform.persistence.NameOrder;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams of the transaction's tenant and who is in them. Those that are archived are not found. */
@ApplicationScoped
public class TeamRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(Team team) {
        entities.persist(team);
    }

    public void add(TeamMember member) {
        entities.persist(member);
    }

    public void remove(TeamMember member) {
        entities.remove(member);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<Team> find(UUID id) {
        return Optional.ofNullable(entities.find(Team.class, id)).filter(team -> !team.isArchived());
    }

    /**
     * The team, kept from other changes and from hand-outs until the transaction ends; new tickets of it don't wait.
     */
    public Optional<Team> findAndLock(UUID id) {
        sql.first(
                "select id from team where tenant_id = ? and id = ? for no key update",
                List.of(CallerContext.current().tenant(), id),
                row -> row.getObject("id", UUID.class));
        return find(id).map(team -> {
            entities.refresh(team);
            return team;
        });
    }

    /** A change of who is in the team makes a new version of it. */
    public void countAsChange(Team team) {
        entities.lock(team, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Lets those who name teams of the tenant follow one another, until this transaction ends. */
    public void lockNames(UUID tenant) {
        sql.lock("team names " + tenant);
    }

    /** The team of that name, however it is written. */
    public Optional<Team> findByName(String name) {
        return entities.createQuery(
                        "select t from Team t where lower(t.name) = lower(:name) and t.archivedAt is null", Team.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The default team for new tickets. */
    public Optional<Team> findIntake() {
        return entities.createQuery("select t from Team t where t.takesNew = true", Team.class)
                .getResultStream()
                .findFirst();
    }

    public List<Team> all() {
        return entities.createQuery(
                        "select t from Team t where t.archivedAt is null order by " + NameOrder.jpql("t.name"),
                        Team.class)
                .getResultList();
    }

    public List<TeamMember> members(UUID teamId) {
        return entities.createQuery("select m from TeamMember m where m.teamId = :team", TeamMember.class)
                .setParameter("team", teamId)
                .getResultList();
    }

    /** Whether the person leads any team. */
    public boolean leads(UUID accountId) {
        return entities.createQuery("""
                                select count(m) from TeamMember m join Team t on t.id = m.teamId
                                where m.accountId = :account and m.lead = true and t.archivedAt is null""", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    public List<TeamMember> memberships(UUID accountId) {
        return entities.createQuery("select m from TeamMember m where m.accountId = :account", TeamMember.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** Who is in the teams, by name; also those whose account is disabled. */
    public List<MemberOfTeam> memberRows() {
        return sql.list(
                """
                select m.team_id, m.account_id, a.name, m.lead, m.ticket_limit from team_member m
                join account a on a.tenant_id = m.tenant_id and a.id = m.account_id
                where m.tenant_id = ? order by a.name %s, a.id""".formatted(NameOrder.COLLATION),
                List.of(CallerContext.current().tenant()),
                row -> new MemberOfTeam(
                        row.getObject("team_id", UUID.class),
                        new TeamMemberRow(
                                row.getObject("account_id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("lead"),
                                row.getObject("ticket_limit", Integer.class))));
    }

    record MemberOfTeam(UUID team, TeamMemberRow member) {}

    /** Teams that the person is in. */
    public List<UUID> teamIdsOf(UUID accountId) {
        return entities.createQuery("""
                        select t.id from TeamMember m join Team t on t.id = m.teamId
                        where m.accountId = :account and t.archivedAt is null""", UUID.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public boolean isMember(UUID teamId, UUID accountId) {
        return entities.find(TeamMember.class, new TeamMember.Key(teamId, accountId)) != null;
    }
}

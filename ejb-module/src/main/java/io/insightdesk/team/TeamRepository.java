package io.insightdesk.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams of the transaction's tenant and who is in them. */
@ApplicationScoped
public class TeamRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    public void add(Team team) {
        entities.persist(team);
    }

    public void add(TeamMember member) {
        entities.persist(member);
    }

    public Optional<Team> find(UUID id) {
        return Optional.ofNullable(entities.find(Team.class, id));
    }

    public List<Team> all() {
        return entities.createQuery("select t from Team t order by t.name", Team.class)
                .getResultList();
    }

    public List<TeamMember> members(UUID teamId) {
        return entities.createQuery("select m from TeamMember m where m.teamId = :team", TeamMember.class)
                .setParameter("team", teamId)
                .getResultList();
    }

    /** Whether the person leads any team. */
    public boolean leads(UUID accountId) {
        return entities.createQuery(
                                "select count(m) from TeamMember m where m.accountId = :account and m.lead = true",
                                Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult()
                > 0;
    }

    public List<TeamMember> memberships(UUID accountId) {
        return entities.createQuery("select m from TeamMember m where m.accountId = :account", TeamMember.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public boolean isMember(UUID teamId, UUID accountId) {
        return entities.find(TeamMember.class, new TeamMember.Key(teamId, accountId)) != null;
    }
}

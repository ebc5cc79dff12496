package io.insightdesk.team;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Teams and who works in them. */
@Stateless
public class TeamService {

    @Inject
    TeamRepository teams;

    @Inject
    Clock clock;

    @Requires(Permission.READ_PEOPLE)
    public List<Team> teams() {
        return teams.all();
    }

    @Requires(Permission.READ_PEOPLE)
    public Optional<Team> find(UUID id) {
        return teams.find(id);
    }

    @Requires(Permission.READ_PEOPLE)
    public boolean isMember(UUID teamId, UUID accountId) {
        return teams.isMember(teamId, accountId);
    }

    /** Whether the caller leads one of the teams. */
    @Requires(Permission.READ_PEOPLE)
    public boolean isLead() {
        return Callers.current().account().filter(teams::leads).isPresent();
    }

    /** The teams in which somebody works, in any role. */
    @Requires(Permission.READ_PEOPLE)
    public Set<UUID> teamIdsOf(UUID accountId) {
        return teams.memberships(accountId).stream().map(TeamMember::getTeamId).collect(Collectors.toSet());
    }

    /** The teams that somebody leads. */
    @Requires(Permission.READ_PEOPLE)
    public Set<UUID> teamIdsLedBy(UUID accountId) {
        return teams.memberships(accountId).stream()
                .filter(TeamMember::isLead)
                .map(TeamMember::getTeamId)
                .collect(Collectors.toSet());
    }

    /** Accounts of the team's members. */
    @Requires(Permission.READ_PEOPLE)
    public List<UUID> memberIds(UUID teamId) {
        return teams.members(teamId).stream().map(TeamMember::getAccountId).toList();
    }

    /** @param memberIds agents; the first leads */
    @Requires(Permission.ADMINISTER)
    public Team create(String name, List<UUID> memberIds) {
        var team = new Team(Callers.current().tenant(), name, clock.instant());
        teams.add(team);
        for (var id : memberIds) {
            var member = new TeamMember(team, id);
            if (id.equals(memberIds.get(0))) {
                member.lead();
            }
            teams.add(member);
        }
        return team;
    }
}

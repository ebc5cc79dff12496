package io.insightdesk.team;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.TeamDraft.Limit;
import io.insightdesk.team.TeamDraft.Member;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Teams, who works in them, and by which rule their tickets find an assignee. */
@Stateless
public class TeamService {

    /** More would be organisation charts, not teams. */
    static final int MOST_TEAMS = 500;

    @Inject
    TeamRepository teams;

    @Inject
    TeamInput input;

    @Inject
    Event<TeamsChanged> changed;

    @Inject
    Event<TeamArchived> archived;

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

    /** @throws NotFoundException when the tenant has no such team */
    @Requires(Permission.READ_PEOPLE)
    public Team get(UUID id) {
        return teams.find(id).orElseThrow(() -> new NotFoundException("Team", id));
    }

    /** {@link #get} for callers who may change it. */
    @Requires(Permission.ADMINISTER)
    public Team getToChange(UUID id) {
        return get(id);
    }

    @Requires(Permission.READ_PEOPLE)
    public boolean isMember(UUID teamId, UUID accountId) {
        return teams.isMember(teamId, accountId);
    }

    /** Whether the caller leads one of the teams. */
    @Requires(Permission.READ_PEOPLE)
    public boolean isLead() {
        return CallerContext.current().account().filter(teams::leads).isPresent();
    }

    /** The teams in which somebody works, in any role. */
    @Requires(Permission.READ_PEOPLE)
    public Set<UUID> teamIdsOf(UUID accountId) {
        return Set.copyOf(teams.teamIdsOf(accountId));
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

    /** Who is in each team, by name. */
    @Requires(Permission.READ_PEOPLE)
    public Map<UUID, List<TeamMemberRow>> members() {
        return teams.memberRows().stream()
                .collect(Collectors.groupingBy(
                        TeamRepository.MemberOfTeam::team,
                        Collectors.mapping(TeamRepository.MemberOfTeam::member, Collectors.toList())));
    }

    /** @param memberIds agents; the first leads */
    @Requires(Permission.ADMINISTER)
    public Team create(String name, List<UUID> memberIds) {
        var members = memberIds.stream()
                .map(id -> new Member(id, id.equals(memberIds.get(0)), Limit.NONE))
                .toList();
        return create(new TeamDraft(name, null, null, null, members));
    }

    /** @throws InvalidInputException with all that is wrong */
    @Requires(Permission.ADMINISTER)
    public Team create(TeamDraft draft) {
        var tenant = CallerContext.current().tenant();
        teams.lockNames(tenant);
        if (teams.all().size() >= MOST_TEAMS) {
            throw new InvalidInputException(FieldError.of("name", Rule.TOO_MANY, MOST_TEAMS));
        }
        var checked = input.check(draft);
        var team = new Team(tenant, checked.name(), clock.instant());
        apply(team, checked);
        teams.add(team);
        replaceMembers(team, Objects.requireNonNullElse(checked.members(), List.of()), List.of());
        return told(team);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws NotFoundException when the tenant has no such team
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(Permission.ADMINISTER)
    public Team update(UUID id, TeamDraft draft, OptionalLong expectedVersion) {
        teams.lockNames(CallerContext.current().tenant());
        var team = lock(id, expectedVersion);
        var present = teams.members(id);
        var checked = input.check(team, draft, present);
        apply(team, checked);
        if (checked.members() != null) {
            replaceMembers(team, checked.members(), present);
            teams.countAsChange(team);
        }
        return told(team);
    }

    /** Nothing is given to the team any more, and what it has to do is nobody's team's soon afterwards. */
    @Requires(Permission.ADMINISTER)
    public void archive(UUID id, OptionalLong expectedVersion) {
        var team = lock(id, expectedVersion);
        team.archive(clock.instant());
        archived.fire(new TeamArchived(team.getTenantId(), id));
        told(team);
    }

    private void apply(Team team, TeamDraft draft) {
        team.rename(Objects.requireNonNullElse(draft.name(), team.getName()));
        var rule = Coded.find(AssignmentRule.class, draft.rule()).orElse(team.getRule());
        var limit = draft.ticketLimit() == null
                ? team.getTicketLimit()
                : Optional.ofNullable(draft.ticketLimit().value());
        team.assignBy(rule, limit);
        if (Boolean.TRUE.equals(draft.takesNew()) && !team.isTakesNew()) {
            teams.findIntake().ifPresent(Team::unsetDefault);
            teams.flush();
            team.becomeDefault();
        } else if (Boolean.FALSE.equals(draft.takesNew())) {
            team.unsetDefault();
        }
    }

    private void replaceMembers(Team team, List<Member> wanted, List<TeamMember> present) {
        var byAccount = new HashMap<>(
                present.stream().collect(Collectors.toMap(TeamMember::getAccountId, Function.identity())));
        for (var draft : wanted) {
            var member = Optional.ofNullable(byAccount.remove(draft.id())).orElseGet(() -> {
                var added = new TeamMember(team, draft.id());
                teams.add(added);
                return added;
            });
            if (draft.lead()) {
                member.lead();
            } else {
                member.follow();
            }
            member.limitTo(Optional.ofNullable(draft.ticketLimit()).map(Limit::value));
        }
        byAccount.values().forEach(teams::remove);
    }

    private Team lock(UUID id, OptionalLong expectedVersion) {
        var team = teams.findAndLock(id).orElseThrow(() -> new NotFoundException("Team", id));
        StaleVersionException.throwIfStale(expectedVersion, team.getVersion());
        return team;
    }

    private Team told(Team team) {
        teams.flush();
        changed.fire(new TeamsChanged(team.getTenantId()));
        return team;
    }
}

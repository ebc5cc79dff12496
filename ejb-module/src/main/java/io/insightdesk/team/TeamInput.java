package io.insightdesk.team;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.team.TeamDraft.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the draft of a team. */
@ApplicationScoped
public class TeamInput {

    public static final int LONGEST_NAME = 120;
    public static final int HIGHEST_LIMIT = 10_000;
    static final int MOST_MEMBERS = 500;

    @Inject
    TeamRepository teams;

    @Inject
    PeopleService people;

    String name(InputCheck check, String given, Optional<Team> own) {
        var name = check.line("name", given, LONGEST_NAME);
        teams.findByName(name)
                .filter(other -> own.isEmpty() || !other.equals(own.get()))
                .ifPresent(other -> check.wrong("name", Rule.ALREADY_TAKEN));
        return name;
    }

    Optional<AssignmentRule> rule(InputCheck check, String given) {
        var found = AssignmentRule.find(given);
        if (found.isEmpty()) {
            check.wrong(
                    "rule",
                    Rule.NOT_ONE_OF,
                    Arrays.stream(AssignmentRule.values())
                            .map(AssignmentRule::code)
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** @param least 0 gives a member nothing; a team that gives nobody anything has no rule */
    Optional<Integer> limit(InputCheck check, String field, Limit given, int least) {
        var most = Optional.ofNullable(given).map(Limit::most);
        if (most.filter(number -> number < least || number > HIGHEST_LIMIT).isPresent()) {
            check.wrong(field, Rule.OUT_OF_RANGE, least, HIGHEST_LIMIT);
        }
        return most;
    }

    /** @param present who is in the team now: they may stay also when they were disabled meanwhile */
    void members(InputCheck check, List<TeamDraft.Member> given, List<TeamMember> present) {
        if (given.size() > MOST_MEMBERS) {
            check.wrong("members", Rule.TOO_MANY, MOST_MEMBERS);
            return;
        }
        var known = present.stream().map(TeamMember::getAccountId).collect(Collectors.toSet());
        people.agents().forEach(agent -> known.add(agent.getId()));
        var seen = new HashSet<Object>();
        for (var index = 0; index < given.size(); index++) {
            var member = given.get(index);
            var at = "members[" + index + "]";
            if (member.agent() == null || !known.contains(member.agent())) {
                check.wrong(at + ".id", Rule.UNKNOWN);
            } else if (!seen.add(member.agent())) {
                check.wrong(at + ".id", Rule.ALREADY_TAKEN);
            }
            limit(check, at + ".ticketLimit", member.limit(), 0);
        }
    }
}

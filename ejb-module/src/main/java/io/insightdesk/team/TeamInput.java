package io.insightdesk.team;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.OnCreate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks the draft of a team by what others there are, and who works at the desk. */
@ApplicationScoped
public class TeamInput {

    @Inject
    TeamRepository teams;

    @Inject
    PeopleService people;

    /** @throws InvalidInputException with all that is wrong */
    TeamDraft check(TeamDraft given) {
        var check = new InputCheck();
        return check(check, Drafts.check(check, given, OnCreate.class), Optional.empty(), List.of());
    }

    /**
     * @param present who is in the team now: they may stay also when they were disabled meanwhile
     * @throws InvalidInputException with all that is wrong
     */
    TeamDraft check(Team team, TeamDraft given, List<TeamMember> present) {
        var check = new InputCheck();
        return check(check, Drafts.check(check, given), Optional.of(team), present);
    }

    private TeamDraft check(InputCheck check, TeamDraft draft, Optional<Team> own, List<TeamMember> present) {
        if (draft.name() != null && check.isRight("name") && isTaken(draft.name(), own)) {
            check.wrong("name", Rule.ALREADY_TAKEN);
        }
        check.tell("name", "rule", "ticketLimit");
        if (draft.members() != null && !check.isWrong("members")) {
            checkMembers(check, draft.members(), present);
        }
        check.throwIfWrong();
        return draft;
    }

    private boolean isTaken(String name, Optional<Team> own) {
        return teams.findByName(name)
                .filter(other -> own.isEmpty() || !other.equals(own.get()))
                .isPresent();
    }

    private void checkMembers(InputCheck check, List<TeamDraft.Member> given, List<TeamMember> present) {
        var known = present.stream().map(TeamMember::getAccountId).collect(Collectors.toSet());
        people.agents().forEach(agent -> known.add(agent.getId()));
        var seen = new HashSet<UUID>();
        for (var index = 0; index < given.size(); index++) {
            var id = given.get(index).id();
            var at = "members[" + index + "]";
            if (id == null || !known.contains(id)) {
                check.wrong(at + ".id", Rule.UNKNOWN);
            } else if (!seen.add(id)) {
                check.wrong(at + ".id", Rule.ALREADY_TAKEN);
            }
            check.tell(at);
        }
    }
}

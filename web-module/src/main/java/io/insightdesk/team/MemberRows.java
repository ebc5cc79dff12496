package io.insightdesk.team;

import io.insightdesk.account.PeopleService;
import io.insightdesk.presence.PresenceDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds who may be in a team. */
@ApplicationScoped
public class MemberRows {

    @Inject
    TeamService teams;

    @Inject
    PeopleService people;

    @Inject
    PresenceDirectory presences;

    /**
     * Everybody to whom work can be given, then members whose accounts were disabled meanwhile.
     *
     * @param team {@code null} for a new one
     */
    List<MemberRow> of(UUID team) {
        var present = new LinkedHashMap<UUID, TeamMemberRow>();
        teams.members().getOrDefault(team, List.of()).forEach(member -> present.put(member.agent(), member));
        var rows = new ArrayList<MemberRow>();
        people.agents()
                .forEach(agent -> rows.add(
                        row(agent.getId(), agent.getName(), Optional.ofNullable(present.remove(agent.getId())))));
        present.values().forEach(member -> rows.add(row(member.agent(), member.name(), Optional.of(member))));
        return rows;
    }

    private MemberRow row(UUID agent, String name, Optional<TeamMemberRow> membership) {
        return new MemberRow(agent, name, presences.of(agent).code(), membership);
    }
}

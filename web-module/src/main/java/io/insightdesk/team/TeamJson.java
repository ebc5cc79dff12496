package io.insightdesk.team;

import java.util.UUID;

/** A team. */
public record TeamJson(UUID id, String name) {

    static TeamJson of(Team team) {
        return new TeamJson(team.getId(), team.getName());
    }
}

package io.insightdesk.team;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team. */
@Schema(name = "Team")
public record TeamJson(UUID id, String name) {

    static TeamJson of(Team team) {
        return new TeamJson(team.getId(), team.getName());
    }
}

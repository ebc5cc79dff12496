package io.insightdesk.team;

import io.insightdesk.platform.web.api.EntityJson;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * A team.
 *
 * @param rule how its tickets find an assignee: {@code manual}, {@code roundRobin} or {@code leastLoaded}
 * @param takesNew whether new tickets come here
 * @param ticketLimit up to how many open tickets the rule gives a member, or null for any number
 */
public record TeamJson(
        UUID id,
        String name,
        String rule,
        @Nullable Integer ticketLimit,
        boolean takesNew,
        List<MemberJson> members,
        long version)
        implements EntityJson {

    /**
     * Somebody in it.
     *
     * @param ticketLimit the member's own, or null for the team's
     */
    public record MemberJson(
            UUID id, String name, boolean lead, @Nullable Integer ticketLimit) {

        static MemberJson of(TeamMemberRow row) {
            return new MemberJson(row.agent(), row.name(), row.lead(), row.limit());
        }
    }

    static TeamJson of(Team team, List<TeamMemberRow> members) {
        return new TeamJson(
                team.getId(),
                team.getName(),
                team.getRule().code(),
                team.getTicketLimit().orElse(null),
                team.isTakesNew(),
                members.stream().map(MemberJson::of).toList(),
                team.getVersion());
    }
}

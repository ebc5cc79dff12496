package io.insightdesk.team;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.team.TeamDraft.Limit;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A team to be made, or parts of one to be changed.
 *
 * @param ticketLimit a number, or null for none
 * @param takesNew whether new tickets come here, and to no other team
 * @param members replace the ones before
 */
@MergePatch
public record TeamDraftJson(
        String name, String rule, JsonNode ticketLimit, Boolean takesNew, List<MemberDraftJson> members) {

    /** @param ticketLimit a number, or null for the team's */
    public record MemberDraftJson(String id, Boolean lead, JsonNode ticketLimit) {}

    /** @throws InvalidInputException naming what is of the wrong type */
    TeamDraft draft() {
        var limit = ticketLimit == null ? null : limit("ticketLimit", ticketLimit);
        return new TeamDraft(name, rule, limit, takesNew, members == null ? null : drafts());
    }

    private List<TeamDraft.Member> drafts() {
        return IntStream.range(0, members.size())
                .mapToObj(index -> draft("members[" + index + "]", members.get(index)))
                .toList();
    }

    private static TeamDraft.Member draft(String at, MemberDraftJson given) {
        if (given.id() == null) {
            throw new InvalidInputException(FieldError.of(at + ".id", Rule.REQUIRED));
        }
        var id = Ids.find(given.id())
                .orElseThrow(() -> new InvalidInputException(FieldError.of(at + ".id", Rule.UNKNOWN)));
        return new TeamDraft.Member(
                id, Boolean.TRUE.equals(given.lead()), limit(at + ".ticketLimit", given.ticketLimit()));
    }

    private static Limit limit(String field, JsonNode given) {
        if (given == null || given instanceof NullNode) {
            return Limit.NONE;
        }
        if (!given.isIntegralNumber()) {
            throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "integer"));
        }
        // what no int holds is out of the range of the draft, too
        return new Limit(given.canConvertToInt() ? given.intValue() : Integer.MAX_VALUE);
    }
}

package io.insightdesk.team;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
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

    /** @throws InvalidInputException naming all that is of the wrong type, or names nobody */
    TeamDraft draft() {
        var check = new InputCheck();
        var limit = ticketLimit == null ? null : limit(check, "ticketLimit", ticketLimit);
        var drafts = members == null ? null : drafts(check);
        check.throwIfWrong();
        return new TeamDraft(name, rule, limit, takesNew, drafts);
    }

    private List<TeamDraft.Member> drafts(InputCheck check) {
        return IntStream.range(0, members.size())
                .mapToObj(index -> draft(check, "members[" + index + "]", members.get(index)))
                .toList();
    }

    private static TeamDraft.Member draft(InputCheck check, String at, MemberDraftJson given) {
        var id = Ids.find(given.id());
        if (id.isEmpty()) {
            check.wrong(at + ".id", given.id() == null ? Rule.REQUIRED : Rule.UNKNOWN);
        }
        return new TeamDraft.Member(
                id.orElse(null),
                Boolean.TRUE.equals(given.lead()),
                limit(check, at + ".ticketLimit", given.ticketLimit()));
    }

    private static Limit limit(InputCheck check, String field, JsonNode given) {
        if (given == null || given instanceof NullNode) {
            return Limit.NONE;
        }
        if (!given.isIntegralNumber()) {
            check.wrong(field, Rule.WRONG_TYPE, "integer");
            return Limit.NONE;
        }
        // what no int holds is out of the range of the draft, too
        return new Limit(given.canConvertToInt() ? given.intValue() : Integer.MAX_VALUE);
    }
}

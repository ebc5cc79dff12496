package io.insightdesk.team;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.team.TeamDraft.Limit;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A team to be made, or parts of one to be changed.
 *
 * @param ticketLimit a number, or null for none
 * @param takesNew whether new tickets come here, and to no other team
 * @param members replace the ones before
 */
@MergePatch
public record TeamDraftJson(
        String name, String rule, JsonValue ticketLimit, Boolean takesNew, List<MemberDraftJson> members) {

    /** @param ticketLimit a number, or null for the team's */
    public record MemberDraftJson(UUID id, Boolean lead, JsonValue ticketLimit) {}

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
        if (given == null || given.id() == null) {
            throw new InvalidInputException(FieldError.of(at + ".id", Rule.REQUIRED));
        }
        return new TeamDraft.Member(
                given.id(), Boolean.TRUE.equals(given.lead()), limit(at + ".ticketLimit", given.ticketLimit()));
    }

    private static Limit limit(String field, JsonValue given) {
        if (given == null || given == JsonValue.NULL) {
            return Limit.NONE;
        }
        if (given instanceof JsonNumber number && number.isIntegral()) {
            try {
                return new Limit(number.intValueExact());
            } catch (ArithmeticException beyond) {
                throw new InvalidInputException(FieldError.of(field, Rule.OUT_OF_RANGE, 0, TeamDraft.HIGHEST_LIMIT));
            }
        }
        throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "integer"));
    }
}

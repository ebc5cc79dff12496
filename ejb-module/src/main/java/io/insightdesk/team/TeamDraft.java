package io.insightdesk.team;

import java.util.List;
import java.util.UUID;

/**
 * A team as submitted, not validated yet. In a change {@code null} leaves a part as it is; members replace.
 *
 * @param rule the code of an {@link AssignmentRule}
 * @param takesNew whether new tickets come here, instead of where they came to before
 */
public record TeamDraft(String name, String rule, Limit limit, Boolean takesNew, List<Member> members) {

    /** @param most how many open tickets; {@code null} for any number or, of a member, for the team's limit */
    public record Limit(Integer most) {

        public static final Limit NONE = new Limit(null);
    }

    /** @param agent an agent */
    public record Member(UUID agent, boolean lead, Limit limit) {}
}

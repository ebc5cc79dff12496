package io.insightdesk.team;

import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.OneOf;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.platform.input.Settable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A team as submitted, not validated yet. In a change {@code null} leaves a part as it is; members replace.
 *
 * @param rule the code of an {@link AssignmentRule}
 * @param ticketLimit a team that gives nobody anything has no rule
 * @param takesNew whether new tickets come here, instead of where they came to before
 */
public record TeamDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 120)
        String name,

        @OneOf(value = AssignmentRule.class, optional = false)
        String rule,

        @Between(min = 1, max = HIGHEST_LIMIT) Limit ticketLimit,
        Boolean takesNew,
        @Size(max = 500) List<Member> members) {

    public static final int HIGHEST_LIMIT = 10_000;

    /** @param value how many open tickets; {@code null} for any number or, of a member, for the team's limit */
    public record Limit(Integer value) implements Settable<Integer> {

        public static final Limit NONE = new Limit(null);
    }

    /**
     * @param id of an agent
     * @param ticketLimit 0 gives the member nothing
     */
    public record Member(
            UUID id,
            boolean lead,
            @Between(min = 0, max = HIGHEST_LIMIT) Limit ticketLimit) {}
}

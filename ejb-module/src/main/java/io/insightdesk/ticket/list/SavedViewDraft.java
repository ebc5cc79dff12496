package io.insightdesk.ticket.list;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.OneOf;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view as submitted, not validated yet. In a new one a missing scope means personal, a missing filter every ticket,
 * missing columns and sort the usual ones, a missing position the last; in a change {@code null} leaves a part as it
 * is, and scope and team are not looked at: a view stays where it was made.
 *
 * @param scope the code of a {@link ViewScope}
 * @param team an id, with the scope {@code team}
 */
public record SavedViewDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 80)
        String name,

        @OneOf(value = ViewScope.class, groups = Shelving.class)
        String scope,

        String team,
        ObjectNode filter,
        List<String> columns,
        String sort,
        @Between(min = 1, max = Positioned.LAST) Integer position) {

    /** Constraints on where a new view goes, which are checked before the rest. */
    interface Shelving {}
}

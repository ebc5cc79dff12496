package io.insightdesk.sla;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.OneOf;
import io.insightdesk.platform.input.PlainText;
import io.insightdesk.ticket.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy as submitted, not validated yet. In a new one a missing position means the last, missing conditions mean
 * every ticket; in a change {@code null} leaves a part as it is, and lists replace.
 *
 * @param targets one for each metric and priority at most
 */
public record SlaPolicyDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 120)
        String name,

        @Between(min = 1, max = Positioned.LAST) Integer position,
        ObjectNode conditions,

        @NotNull(groups = OnCreate.class) @Size(min = 1, max = 12)
        List<Target> targets) {

    /** Ten years: more than any promise, and far from where instants end. */
    public static final long LONGEST_TARGET_SECONDS = 3650 * 24 * 60 * 60;

    /** The same at another place. */
    public static SlaPolicyDraft at(int position) {
        return new SlaPolicyDraft(null, position, null, null);
    }

    /** @param calendar {@code null} counts around the clock */
    public record Target(
            @NotNull @OneOf(Metric.class) String metric,

            @NotNull @OneOf(value = Priority.class, ignoreCase = true)
            String priority,

            @NotNull @Between(min = 1, max = LONGEST_TARGET_SECONDS)
            Long seconds,

            String calendar) {}
}

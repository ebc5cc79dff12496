package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.Key;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.OneOf;
import jakarta.validation.constraints.NotNull;

/**
 * A status as submitted, not validated yet. In a change {@code null} leaves a part as it is, and key and category can't
 * be given.
 *
 * @param key of a new status; the category's own code gives its built-in status other words
 * @param category the code of a {@link Status}
 * @param customerLabels for customers; without any they are told the category
 * @param position the last when not given
 */
public record TicketStatusDraft(
        @NotNull(groups = OnCreate.class) @Key(groups = OnCreate.class)
        String key,

        @NotNull(groups = OnCreate.class) @OneOf(value = Status.class, groups = OnCreate.class)
        String category,

        @NotNull(groups = OnCreate.class) @LabelsDraft.InSomeLanguage
        LabelsDraft labels,

        LabelsDraft customerLabels,
        @Between(min = 1, max = Positioned.LAST) Integer position,
        Boolean archived) {

    /** The same at another place. */
    public static TicketStatusDraft at(int position) {
        return new TicketStatusDraft(null, null, null, null, position, null);
    }
}

package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsDraft;

/**
 * A status as submitted, not validated yet. In a change {@code null} leaves a part as it is, and key and category can't
 * be given.
 *
 * @param key of a new status; the category's own code gives its built-in status other words
 * @param customerLabels for customers; without any they are told the category
 * @param position the last when not given
 */
public record TicketStatusDraft(
        String key,
        String category,
        LabelsDraft labels,
        LabelsDraft customerLabels,
        Integer position,
        Boolean archived) {

    /** The same at another place. */
    public static TicketStatusDraft at(int position) {
        return new TicketStatusDraft(null, null, null, null, position, null);
    }
}

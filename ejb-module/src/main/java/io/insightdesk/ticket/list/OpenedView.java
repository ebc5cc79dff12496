package io.insightdesk.ticket.list;

import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.status.Status;
import java.util.List;
import java.util.Set;

/** A view as somebody looks at it: its tickets, how they are ordered unless somebody chooses, what is shown of each. */
public record OpenedView(TicketFilter filter, TicketSort sort, List<ViewColumn> columns) {

    /** @param statuses chosen by hand instead of the view's; empty for the view's */
    public static OpenedView of(
            BuiltInView view, ConditionContext context, Set<Status> statuses, List<ViewColumn> columns) {
        return new OpenedView(view.filter(context, statuses), view.sort(), columns);
    }

    /** @param statuses chosen by hand beside what the view asks; empty for all */
    public static OpenedView of(
            SavedView view, ConditionContext context, Set<Status> statuses, List<ViewColumn> columns) {
        var filter = new TicketFilter().matching(view.getFilter(), context).statuses(statuses);
        return new OpenedView(filter, TicketSort.parse(view.getSort()), columns);
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.ticket.list.ViewCounts.Counted;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.status.Status;
import java.util.Optional;
import java.util.Set;

/**
 * The view that an address names.
 *
 * @param name of a saved view; {@code null} for one that every desk has, whose name is in the bundle
 * @param count of its tickets, or {@code null} when it was not counted
 */
record SelectedView(String code, String name, TicketCount count, OpenedView list) {

    /** The view with this code among those that were counted. */
    static Optional<SelectedView> find(
            String code, ViewCounts counted, Set<Status> statuses, ConditionContext context) {
        return counted.builtIn().stream()
                .filter(view -> view.what().code().equals(code))
                .findFirst()
                .map(view -> of(
                        view,
                        OpenedView.of(
                                view.what(),
                                context,
                                statuses,
                                counted.columns().of(view.what()))))
                .or(() -> counted.saved().stream()
                        .filter(view -> view.what().getId().toString().equals(code))
                        .findFirst()
                        .map(view -> ofSaved(
                                view,
                                OpenedView.of(
                                        view.what(),
                                        context,
                                        statuses,
                                        counted.columns().of(view.what())))));
    }

    private static SelectedView of(Counted<BuiltInView> view, OpenedView list) {
        return new SelectedView(view.what().code(), null, view.count(), list);
    }

    private static SelectedView ofSaved(Counted<SavedView> view, OpenedView list) {
        return new SelectedView(view.what().getId().toString(), view.what().getName(), view.count(), list);
    }
}

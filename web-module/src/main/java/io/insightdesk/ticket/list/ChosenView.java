package io.insightdesk.ticket.list;

import io.insightdesk.ticket.list.CountedViews.Counted;
import io.insightdesk.ticket.property.TicketViewpoint;
import io.insightdesk.ticket.status.Status;
import java.util.Optional;
import java.util.Set;

/**
 * The view that an address names.
 *
 * @param name of a saved view; {@code null} for one that every desk has, whose name is in the bundle
 * @param count of its tickets, or {@code null} when it was not counted
 */
record ChosenView(String code, String name, TicketCount count, ListedView list) {

    /** The view with this code among those that were counted. */
    static Optional<ChosenView> find(
            String code, CountedViews counted, Set<Status> statuses, TicketViewpoint viewpoint) {
        return counted.builtIn().stream()
                .filter(view -> view.what().getCode().equals(code))
                .findFirst()
                .map(view -> of(
                        view,
                        ListedView.of(
                                view.what(),
                                viewpoint,
                                statuses,
                                counted.columns().of(view.what()))))
                .or(() -> counted.saved().stream()
                        .filter(view -> view.what().getId().toString().equals(code))
                        .findFirst()
                        .map(view -> ofSaved(
                                view,
                                ListedView.of(
                                        view.what(),
                                        viewpoint,
                                        statuses,
                                        counted.columns().of(view.what())))));
    }

    private static ChosenView of(Counted<BuiltInView> view, ListedView list) {
        return new ChosenView(view.what().getCode(), null, view.count(), list);
    }

    private static ChosenView ofSaved(Counted<SavedView> view, ListedView list) {
        return new ChosenView(view.what().getId().toString(), view.what().getName(), view.count(), list);
    }
}

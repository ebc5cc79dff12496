package io.insightdesk.ticket.list;

import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.OrderedRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** The views that the person sees, to be put in order and opened. */
@Named
@RequestScoped
public class ViewsView {

    @Inject
    SavedViewService views;

    @Inject
    ViewGroups groups;

    @Inject
    TicketCounters counters;

    @Inject
    FormCommand command;

    private final OrderedRows order = new OrderedRows(this::ids, this::move);
    private List<Row> rows;

    /**
     * A view in the list.
     *
     * @param audience in words
     * @param mine whether the person may change it
     */
    public record Row(UUID id, String name, String audience, boolean mine) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = views.list().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(SavedView view) {
        var audience =
                view.getTeamId().map(UUID::toString).orElse(view.getScope().code());
        return new Row(view.getId(), view.getName(), groups.inWords(audience), views.mayKeep(view));
    }

    public OrderedRows getOrder() {
        return order;
    }

    private List<UUID> ids() {
        return getRows().stream().map(Row::id).toList();
    }

    private void move(UUID id, int places) {
        try {
            command.attempt(() -> views.move(id, places));
            counters.forget();
        } catch (PermissionDeniedException others) {
            command.refuse("io.insightdesk.ticket.list.texts", "refused");
        }
        rows = null;
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.property.ConditionContexts;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The tickets of a view for the caller, and how many each view has. */
@Stateless
@Requires(Permission.READ_TICKETS)
public class TicketViews {

    @Inject
    SavedViewService saved;

    @Inject
    SavedViewRepository savedViews;

    @Inject
    ColumnChoiceRepository columns;

    @Inject
    SavedViewInput input;

    @Inject
    ConditionContexts contexts;

    @Inject
    TicketQueryService ticketQueries;

    /**
     * The view with this code or id, as the caller sees its tickets; empty when the caller sees no such view.
     *
     * @param statuses chosen by hand, instead of a built-in view's or beside a saved one's; empty for the view's
     */
    @Requires(Permission.READ_TICKETS)
    public Optional<OpenedView> find(String code, Set<Status> statuses) {
        var context = contexts.current();
        return Coded.find(BuiltInView.class, code)
                .map(view -> OpenedView.of(view, context, statuses, ViewColumn.USUAL))
                .or(() -> findSaved(code).map(view -> OpenedView.of(view, context, statuses, view.getColumns())));
    }

    private Optional<SavedView> findSaved(String code) {
        return Ids.find(code).flatMap(id -> saved.list().stream()
                .filter(view -> view.getId().equals(id))
                .findFirst());
    }

    /**
     * The tickets that match a filter which is not saved yet. @throws
     * io.insightdesk.platform.input.InvalidInputException
     */
    @Requires(Permission.READ_TICKETS)
    public TicketFilter preview(ObjectNode filter) {
        return new TicketFilter().matching(input.filter(filter), contexts.current());
    }

    /**
     * Counts the caller's views and teams, in one transaction and one counting statement. Of teams' views those count
     * in which the caller works.
     *
     * @param teams whose open tickets are counted too
     */
    @Requires(Permission.READ_TICKETS)
    public ViewCounts count(List<UUID> teams) {
        var context = contexts.current();
        var views = savedViews.of(context.account(), context.teams());
        var filters = new ArrayList<TicketFilter>();
        for (var view : BuiltInView.values()) {
            filters.add(view.filter(context, Set.of()));
        }
        for (var team : teams) {
            filters.add(BuiltInView.OPEN.filter(context, Set.of()).having(TicketProperty.TEAM, team.toString()));
        }
        for (var view : views) {
            filters.add(new TicketFilter().matching(view.getFilter(), context));
        }
        return ViewCounts.of(context, columns.of(context.account()), ticketQueries.countRoughly(filters), teams, views);
    }
}

package io.insightdesk.ticket.status;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.OrderedRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The admin's list of statuses: below each of the six categories, with its built-in status, those that the tenant
 * added.
 */
@Named
@RequestScoped
public class StatusesView {

    @Inject
    TicketStatusService service;

    @Inject
    StatusLabels statusLabels;

    @Inject
    FormCommand command;

    private final OrderedRows order = new OrderedRows(this::ids, this::move);
    private List<Row> rows;

    /**
     * A line of the list.
     *
     * @param status the tenant's; {@code null} for a built-in status that has its own words still
     */
    public record Row(String category, String label, TicketStatus status) {

        /** Whether the tenant added it to the category; otherwise it is the category's built-in one. */
        public boolean isAdded() {
            return status != null && !status.isBuiltIn();
        }

        public String getKey() {
            return isAdded() ? status.getKey() : category;
        }
    }

    public List<Row> getRows() {
        if (rows == null) {
            var all = new StatusDefinitions(service.list()).all();
            rows = Arrays.stream(Status.values())
                    .flatMap(category -> Stream.concat(
                            Stream.of(builtIn(category, all)),
                            addedTo(category, all)
                                    .map(status -> new Row(
                                            category.code(), statusLabels.label(category, status.getKey()), status))))
                    .toList();
        }
        return rows;
    }

    private Row builtIn(Status category, Collection<TicketStatus> all) {
        var status = all.stream()
                .filter(one -> one.getCategory() == category && one.isBuiltIn())
                .findFirst()
                .orElse(null);
        return new Row(category.code(), statusLabels.label(category, null), status);
    }

    private static Stream<TicketStatus> addedTo(Status category, Collection<TicketStatus> all) {
        return all.stream().filter(status -> status.getCategory() == category && !status.isBuiltIn());
    }

    /** What customers are told, in the reader's language; a dash where it is the category. */
    public String forCustomers(TicketStatus status) {
        return status == null
                ? "–"
                : status.getCustomerLabels().map(statusLabels::in).orElse("–");
    }

    public OrderedRows getOrder() {
        return order;
    }

    private List<UUID> ids() {
        return getRows().stream()
                .filter(Row::isAdded)
                .map(row -> row.status().getId())
                .toList();
    }

    /** Moves it in its category. */
    private void move(UUID id, int places) {
        command.attempt(() -> Positioned.move(ofSameCategory(id), id, places)
                .ifPresent(there ->
                        service.update(there.id(), TicketStatusDraft.at(there.position()), OptionalLong.empty())));
        rows = null;
    }

    private List<TicketStatus> ofSameCategory(UUID id) {
        var added = getRows().stream().filter(Row::isAdded).map(Row::status).toList();
        var category = added.stream()
                .filter(status -> status.getId().equals(id))
                .map(TicketStatus::getCategory)
                .findFirst();
        return added.stream()
                .filter(status -> category.filter(status.getCategory()::equals).isPresent())
                .toList();
    }
}

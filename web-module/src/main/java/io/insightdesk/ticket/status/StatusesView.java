package io.insightdesk.ticket.status;

import io.insightdesk.platform.Positioned;
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

    private List<Row> rows;
    private int steps = 1;

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

    /**
     * Moves it in its category.
     *
     * @param direction 1 for down, -1 for up
     */
    public void move(UUID id, int direction) {
        var all = new StatusDefinitions(service.list()).all();
        for (var category : Status.values()) {
            Positioned.move(addedTo(category, all).toList(), id, direction * steps)
                    .ifPresent(there ->
                            service.update(there.id(), TicketStatusDraft.at(there.position()), OptionalLong.empty()));
        }
        rows = null;
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

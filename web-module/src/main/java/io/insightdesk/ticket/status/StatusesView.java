package io.insightdesk.ticket.status;

import io.insightdesk.platform.Positioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The admin's list of statuses: the six categories, each with its built-in status and those that the tenant added. */
@Named
@RequestScoped
public class StatusesView {

    @Inject
    TicketStatusService service;

    @Inject
    StatusLabels words;

    private List<Group> groups;
    private int steps = 1;

    /** A category with its custom statuses. @param builtIn the tenant's words for it, or {@code null} */
    public record Group(String category, String label, TicketStatus builtIn, List<Row> own) {}

    /** An added status. */
    public record Row(TicketStatus status, String label) {}

    public List<Group> getGroups() {
        if (groups == null) {
            var set = new StatusDefinitions(service.list());
            groups = Arrays.stream(Status.values())
                    .map(category -> group(category, set))
                    .toList();
        }
        return groups;
    }

    private Group group(Status category, StatusDefinitions set) {
        var inIt = set.all().stream()
                .filter(status -> status.getCategory() == category)
                .toList();
        return new Group(
                category.code(),
                words.label(category, null),
                inIt.stream().filter(TicketStatus::isBuiltIn).findFirst().orElse(null),
                inIt.stream()
                        .filter(status -> !status.isBuiltIn())
                        .map(status -> new Row(status, words.label(category, status.getKey())))
                        .toList());
    }

    /** What customers are told, in the reader's language; a dash where it is the category. */
    public String forCustomers(TicketStatus status) {
        return status == null ? "–" : status.getCustomerLabels().map(words::in).orElse("–");
    }

    /** Moves it in its category. @param direction 1 for down, -1 for up */
    public void move(UUID id, int direction) {
        for (var group : getGroups()) {
            Positioned.move(group.own().stream().map(Row::status).toList(), id, direction * steps)
                    .ifPresent(there ->
                            service.update(there.id(), TicketStatusDraft.at(there.position()), OptionalLong.empty()));
        }
        groups = null;
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to a ticket, with people and teams by name. Only for readers of the desk. */
@ApplicationScoped
public class TicketHistory {

    @Inject
    ActivityRepository activities;

    /** The oldest first. */
    public List<ActivityRow> of(UUID ticket) {
        return activities.activity(ticket);
    }

    /**
     * Some of it, the oldest first.
     *
     * @param after the entry's id where the page before ended
     */
    public Page<ActivityRow> page(UUID ticket, Optional<UUID> after, int limit) {
        return Page.of(activities.activity(ticket, after, limit + 1), limit, last -> last.id()
                .toString());
    }

    /**
     * The last change of the field, if there was one.
     *
     * @param key of a custom field: which one
     */
    public Optional<ActivityRow> lastChange(UUID ticket, TicketField field, Optional<String> key) {
        return activities.lastChange(ticket, field, key);
    }
}

package io.insightdesk.notification;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Something happened to a ticket of which people must be told.
 *
 * @param message the reply; {@code null} for a new ticket
 * @param actor who did it, and so knows already; {@code null} for the system
 */
public record TicketNotification(UUID ticket, UUID message, UUID actor) {

    static final JobKind<TicketNotification> KIND =
            new JobKind<>("notification.news", Lane.WORK, TicketNotification.class);

    boolean isNewTicket() {
        return message == null;
    }
}

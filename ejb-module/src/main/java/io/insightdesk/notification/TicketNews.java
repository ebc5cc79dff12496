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
public record TicketNews(UUID ticket, UUID message, UUID actor) {

    static final JobKind<TicketNews> KIND = new JobKind<>("notification.news", Lane.WORK, TicketNews.class);

    boolean isNewTicket() {
        return message == null;
    }
}

package io.insightdesk.ticket.search;

import io.insightdesk.ticket.status.Status;
import java.util.List;

/** What the desk's search box offers for a beginning. */
public record Suggestions(List<TicketHint> tickets, List<CustomerHint> customers) {

    /** @param number with the tenant's prefix */
    public record TicketHint(String number, String subject, Status status) {}

    /** A customer by name and mail address. */
    public record CustomerHint(String name, String email) {}
}

package io.insightdesk.ticket.link;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Writes links into the history of both tickets, each in its own words: {@code childOf ACME-1042}. */
@ApplicationScoped
class LinkLog {

    @Inject
    ActivityLog log;

    @Inject
    TenantDirectory tenants;

    void linked(TicketLink link, Ticket ticket, Ticket other, Instant now) {
        tell(ticket, Activity.LINKED, Optional.empty(), Optional.of(words(link, ticket, other)), now);
        tell(other, Activity.LINKED, Optional.empty(), Optional.of(words(link, other, ticket)), now);
    }

    void unlinked(TicketLink link, Ticket ticket, Ticket other, Instant now) {
        tell(ticket, Activity.UNLINKED, Optional.of(words(link, ticket, other)), Optional.empty(), now);
        tell(other, Activity.UNLINKED, Optional.of(words(link, other, ticket)), Optional.empty(), now);
    }

    private String words(TicketLink link, Ticket ticket, Ticket other) {
        return link.seenFrom(ticket.getId()).code() + " " + tenants.current().ticketNumber(other.getNumber());
    }

    private void tell(Ticket ticket, String kind, Optional<String> before, Optional<String> after, Instant now) {
        log.tell(new Activity(CallerContext.current(), ticket.getId(), kind, before, after, now));
    }
}

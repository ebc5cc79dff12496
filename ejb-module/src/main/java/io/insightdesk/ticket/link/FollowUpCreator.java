package io.insightdesk.ticket.link;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.NewTickets;
import io.insightdesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes a new ticket of a customer's reply that came after the reopen window, linked with the closed one. */
@ApplicationScoped
public class FollowUpCreator {

    @Inject
    NewTickets tickets;

    @Inject
    TicketLinkRepository links;

    @Inject
    ActivityLog log;

    @Inject
    LinkLog linkLog;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    /** @return the new ticket's first message */
    public Message submit(Ticket closed, Message.Post post, Instant now) {
        var author = post.author().orElseThrow();
        var organisation = people.find(author).flatMap(Account::getOrganisationId);
        var followUp = tickets.make(closed.alike(closed.getSubject(), author, organisation), now);
        var message = followUp.post(post, tenants.current().reopenWindow(), now);
        tickets.keep(followUp, message);
        log.submitted(followUp, now);
        var link = TicketLink.between(followUp, TicketRelation.FOLLOW_UP_OF, closed, now);
        links.add(link);
        linkLog.linked(link, followUp, closed, now);
        return message;
    }
}

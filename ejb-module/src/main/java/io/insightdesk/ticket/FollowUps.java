package io.insightdesk.ticket;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes a new ticket of a customer's reply that came after the reopen window, linked with the closed one. */
@ApplicationScoped
class FollowUps {

    @Inject
    TicketRepository tickets;

    @Inject
    TicketLinkRepository links;

    @Inject
    TicketLog log;

    @Inject
    PeopleService people;

    @Inject
    TenantDirectory tenants;

    /** @return the new ticket's first message */
    Message submit(Ticket closed, Message.Post post, Instant now) {
        var author = post.author().orElseThrow();
        var organisation = people.find(author).flatMap(Account::getOrganisationId);
        var submission = closed.alike(closed.getSubject(), author, organisation);
        var tenant = tenants.current();
        var followUp = new Ticket(tenant.id(), tickets.nextNumber(), submission, now);
        var message = followUp.post(post, tenant.reopenWindow(), now);
        tickets.add(followUp);
        tickets.add(message);
        log.submitted(followUp, now);
        var link = TicketLink.between(followUp, TicketRelation.FOLLOW_UP_OF, closed, now);
        links.add(link);
        log.linked(link, followUp, closed, now);
        return message;
    }
}

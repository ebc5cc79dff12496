package io.insightdesk.ticket.link;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.NewTickets;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Splits a ticket when a customer writes about two things; for agents. Merging the new one back undoes it. */
@Stateless
@Requires(USE_PORTAL)
public class TicketSplitService {

    @Inject
    TicketAccess access;

    @Inject
    NewTickets tickets;

    @Inject
    StreamRepository streams;

    @Inject
    TicketLinkRepository links;

    @Inject
    ActivityLog log;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /**
     * Moves a message and all behind it into a new ticket of the same customer.
     *
     * @param fromSeq the message's number as the desk counts
     * @return the new ticket
     * @throws IllegalMoveException when nothing would be left, or the new ticket would begin with an internal note
     */
    @Requires(USE_PORTAL)
    public CreatedTicket split(TicketRef ref, Integer fromSeq, String newSubject) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        var check = new InputCheck();
        var subject = check.line("subject", newSubject, TicketProperty.SUBJECT.longest());
        if (fromSeq == null) {
            check.wrong("fromSeq", Rule.REQUIRED);
        } else if (fromSeq < 1 || fromSeq > ticket.getLastSeq()) {
            check.wrong("fromSeq", Rule.UNKNOWN);
        }
        check.throwIfWrong();
        var now = clock.instant();
        var tenant = tenants.current();
        var end = streams.of(ticket).from(fromSeq);
        var split = ticket.splitOff(end, tickets.nextNumber(), subject, tenant::ticketNumber, now);
        tickets.keep(split);
        log.submitted(split, now);
        log.changed(split, now);
        log.changed(ticket, now);
        links.add(TicketLink.between(split, TicketRelation.RELATED, ticket, now));
        streams.place(end.closedUp(), split);
        return new CreatedTicket(split.getId(), tenant.ticketNumber(split.getNumber()));
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tells all nodes, once the transaction has committed, that something happened to a ticket. Looks while the transaction
 * runs who may know of it; customers hear only of what they can see, so that nothing betrays the desk's own doing.
 * Imported history is no news: thousands of old tickets would make every open list read again and again.
 */
@ApplicationScoped
public class TicketBroadcast {

    private static final String TOPIC = "ticket.";
    private static final Set<TicketField> SEEN_BY_CUSTOMERS = EnumSet.of(
            TicketField.SUBJECT,
            TicketField.STATUS,
            TicketField.OWN_STATUS_SEEN,
            TicketField.CUSTOM_SEEN,
            TicketField.DELETED,
            TicketField.MERGED,
            TicketField.ABSORBED,
            TicketField.SPLIT);

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    RealtimeBus bus;

    @Inject
    TicketRepository tickets;

    @Inject
    OrganisationAudience audience;

    /** Whether the message came from here. Its subject is then the ticket. */
    public static boolean isAboutTickets(RealtimeMessage message) {
        return message.topic().startsWith(TOPIC);
    }

    void onTicketEvent(@Observes TicketEvent event) {
        if (CallerContext.current().cause() == Cause.IMPORT) {
            return;
        }
        var message = new RealtimeMessage(event.tenant(), TOPIC + kind(event), event.ticket(), audience(event));
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the bus is told of what is committed only
            }

            @Override
            public void afterCompletion(int outcome) {
                if (outcome == Status.STATUS_COMMITTED) {
                    bus.publish(message);
                }
            }
        });
    }

    private Audience audience(TicketEvent event) {
        return isSeenByCustomer(event)
                ? tickets.find(event.ticket())
                        .map(ticket -> Audience.ofDeskAnd(customers(ticket)))
                        .orElseGet(Audience::ofDesk)
                : Audience.ofDesk();
    }

    /** Who asked, and the colleagues who may see it. */
    private Set<UUID> customers(Ticket ticket) {
        var customers = new HashSet<UUID>();
        customers.add(ticket.getRequesterId());
        ticket.getOrganisationId()
                .ifPresent(organisation -> customers.addAll(audience.of(ticket.getTenantId(), organisation)));
        return customers;
    }

    private static boolean isSeenByCustomer(TicketEvent event) {
        if (event instanceof TicketChanged changed) {
            return changed.fields().stream().anyMatch(SEEN_BY_CUSTOMERS::contains);
        }
        return !(event instanceof NotePosted);
    }

    private static String kind(TicketEvent event) {
        if (event instanceof TicketSubmitted) {
            return "submitted";
        }
        if (event instanceof PublicReplyPosted) {
            return "replied";
        }
        return event instanceof NotePosted ? "noted" : "changed";
    }
}

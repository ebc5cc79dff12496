package io.insightdesk.sla;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.ticket.PublicReplyPosted;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketChanged;
import io.insightdesk.ticket.TicketDirectory;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.TicketSubmitted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the clocks of a ticket in step with it, inside the transaction that changes it. Instants are those of the
 * ticket, so that its history and its clocks tell the same times; only an imported ticket's clocks begin when it comes.
 */
@ApplicationScoped
public class SlaObserver {

    /** Before other observers, whose queries insert the new ticket's row: its first deadline then needs no statement. */
    private static final int FIRST = 100;

    private static final Set<TicketField> GOING_AND_COMING = EnumSet.of(TicketField.DELETED, TicketField.MERGED);

    @Inject
    SlaPolicyCache policies;

    @Inject
    TicketDirectory tickets;

    @Inject
    SlaClockRepository repository;

    @Inject
    SlaClockRecorder recorder;

    @Inject
    PeopleService people;

    @Inject
    Clock clock;

    void onTicketSubmitted(@Observes @Priority(FIRST) TicketSubmitted event) {
        var ticket = tickets.get(event.ticket());
        var clocks = new TicketClocks(ticket, List.of());
        if (CallerContext.current().cause() == Cause.IMPORT) {
            clocks.takeOver(policyFor(ticket), clock.instant());
        } else {
            clocks.begin(policyFor(ticket));
        }
        store(ticket, clocks);
    }

    void onPublicReplyPosted(@Observes @Priority(FIRST) PublicReplyPosted event) {
        var ticket = tickets.get(event.ticket());
        var clocks = clocksOf(ticket);
        if (isByDesk(event.message(), ticket)) {
            clocks.answered(ticket.getUpdatedAt());
        } else {
            clocks.customerWrote(() -> policyFor(ticket), ticket.getUpdatedAt());
        }
        store(ticket, clocks);
    }

    void onTicketChanged(@Observes @Priority(FIRST) TicketChanged event) {
        var statusChanged = event.fields().contains(TicketField.STATUS);
        var wentOrCame = !Collections.disjoint(event.fields(), GOING_AND_COMING);
        var policyMayChange = policyMayChange(event);
        if (!statusChanged && !wentOrCame && !policyMayChange) {
            return;
        }
        var ticket = tickets.get(event.ticket());
        var clocks = clocksOf(ticket);
        var now = ticket.getUpdatedAt();
        if (ticket.isGone()) {
            clocks.cancelAll(now);
        } else if (wentOrCame) {
            clocks.reinstate(() -> policyFor(ticket), now);
        }
        if (statusChanged) {
            clocks.followStatus(() -> policyFor(ticket), now);
        }
        if (policyMayChange && !ticket.isGone()) {
            clocks.followPolicy(policyFor(ticket), now);
        }
        store(ticket, clocks);
    }

    private TicketClocks clocksOf(Ticket ticket) {
        return new TicketClocks(ticket, repository.clocksOf(ticket));
    }

    private void store(Ticket ticket, TicketClocks clocks) {
        if (recorder.enter(clocks)) {
            recorder.show(ticket, clocks.deadline());
        }
    }

    private boolean policyMayChange(TicketChanged event) {
        return policies.current().stream()
                .anyMatch(policy -> event.fields().stream().anyMatch(policy::looksAt));
    }

    private Optional<SlaPolicy> policyFor(Ticket ticket) {
        return SlaPolicy.firstFor(ticket, policies.current());
    }

    /** Whether an agent wrote it: no answer is what the requester or a colleague adds, or the system. */
    private boolean isByDesk(UUID messageId, Ticket ticket) {
        var author = tickets.getMessage(messageId).getAuthorId();
        if (author.isEmpty() || author.get().equals(ticket.getRequesterId())) {
            return false;
        }
        var caller = CallerContext.current();
        return caller.isAccount(author.get())
                ? caller.isStaff()
                : people.find(author.get())
                        .filter(account -> account.getRole().isStaff())
                        .isPresent();
    }
}

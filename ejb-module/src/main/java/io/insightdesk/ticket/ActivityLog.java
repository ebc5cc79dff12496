package io.insightdesk.ticket;

import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records what happened to a ticket in its activity, and fires the events for other features. */
@ApplicationScoped
public class ActivityLog {

    @Inject
    TicketRepository tickets;

    @Inject
    Event<TicketEvent> events;

    public void submitted(Ticket ticket, Instant now) {
        write(ticket, Activity.CREATED, Optional.empty(), Optional.of(ticket.getSubject()), now);
        events.fire(new TicketSubmitted(ticket.getTenantId(), ticket.getId()));
    }

    /** A ticket that comes from another desk: how it is there is its beginning here, and no change. */
    public void imported(Ticket ticket, Instant settledAt) {
        for (var change : ticket.takeChanges()) {
            tickets.add(new Activity(CallerContext.current(), ticket, change, settledAt));
        }
        submitted(ticket, ticket.getCreatedAt());
    }

    public void posted(Ticket ticket, Message message, Instant now) {
        var seq = Optional.of(String.valueOf(message.getSeq()));
        write(ticket, message.isPublic() ? Activity.REPLIED : Activity.NOTED, Optional.empty(), seq, now);
        events.fire(
                message.isPublic()
                        ? new PublicReplyPosted(ticket.getTenantId(), ticket.getId(), message.getId())
                        : new NotePosted(ticket.getTenantId(), ticket.getId(), message.getId()));
    }

    /**
     * Records what the verbs changed since the last call.
     *
     * @return just that
     */
    public List<TicketChange> changed(Ticket ticket, Instant now) {
        var changes = ticket.takeChanges();
        if (changes.isEmpty()) {
            return changes;
        }
        var fields = EnumSet.noneOf(TicketField.class);
        for (var change : changes) {
            tickets.add(new Activity(CallerContext.current(), ticket, change, now));
            fields.add(change.field());
        }
        events.fire(new TicketChanged(ticket.getTenantId(), ticket.getId(), fields));
        return changes;
    }

    /** Adds what another feature has to tell of a ticket. */
    public void record(Activity activity) {
        tickets.add(activity);
    }

    /** {@link #record}, and lets open pages of agents read again. */
    public void tell(Activity activity) {
        record(activity);
        events.fire(new TicketChanged(activity.getTenantId(), activity.getTicketId(), Set.of()));
    }

    private void write(Ticket ticket, String kind, Optional<String> before, Optional<String> after, Instant now) {
        tickets.add(new Activity(CallerContext.current(), ticket.getId(), kind, before, after, now));
    }
}

package io.insightdesk.ticket;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static io.insightdesk.ticket.TicketAccess.actor;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The desk's work on a ticket as a whole: everything through the ticket's own verbs, in one transaction. */
@Stateless
@Requires(USE_PORTAL)
public class TicketWorkService {

    @Inject
    TicketService tickets;

    @Inject
    TicketAccess access;

    @Inject
    TicketUpdate updates;

    @Inject
    TicketInput input;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /**
     * Does all of it, or none.
     *
     * @throws TicketNotFoundException when there is none, or the caller may not see it
     * @throws PermissionDeniedException when the caller sees the ticket but does not work at the desk
     * @throws TicketMergedException when it is a tombstone
     * @throws IllegalTransitionException when one of the steps is illegal
     * @throws ReplyHeldException when others wrote behind the reply's {@code lastSeenSeq}
     * @throws InvalidInputException with what is wrong
     */
    @Requires(USE_PORTAL)
    public void apply(TicketRef ref, TicketWork work) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        work.messages().forEach(message -> tickets.post(ref, message));
        tickets.update(ref, work.fieldsFor(ticket.getTags()), OptionalLong.empty());
    }

    /**
     * What {@link #apply} would change now, in order, with the same refusals but for a held reply. Nothing is written.
     *
     * @return ids and codes, as the activity would have them
     */
    @Requires(USE_PORTAL)
    public List<TicketChange> rehearse(TicketRef ref, TicketWork work) {
        var ticket = access.copyFor(WORK_TICKETS, ref);
        var now = clock.instant();
        var reopenWindow = tenants.current().reopenWindow();
        work.messages().forEach(message -> ticket.post(post(message), reopenWindow, now));
        updates.apply(ticket, work.fieldsFor(ticket.getTags()), reopenWindow, now);
        return ticket.takeChanges();
    }

    private Message.Post post(PostMessage given) {
        var check = new InputCheck();
        var body = input.body(check, given.body(), given.bodyHtml());
        check.throwIfWrong();
        var caller = Callers.current();
        var isNote = Visibility.INTERNAL.code().equals(given.visibility());
        return new Message.Post(
                caller.account(),
                actor(caller),
                isNote ? Visibility.INTERNAL : Visibility.PUBLIC,
                body.plain(),
                body.rich(),
                Optional.empty());
    }
}

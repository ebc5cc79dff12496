package io.insightdesk.ticket.work;

import static io.insightdesk.platform.security.Permission.DELETE_TICKETS;
import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static io.insightdesk.ticket.TicketAccess.actor;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.DefaultTeam;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.CreatedTicket;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.NewTickets;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketTakenException;
import io.insightdesk.ticket.conversation.MessagePosting;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.link.ReplyTarget;
import io.insightdesk.ticket.patch.PatchRules;
import io.insightdesk.ticket.trash.DeletedTicketService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What is done to tickets, for pages, API, timers and demo alike; one call is one transaction. {@link
 * TicketPatchService} changes what they have. Each method first looks whether the caller sees the ticket ({@link
 * TicketNotFoundException}), then whether the caller may do this to it ({@link PermissionDeniedException}), then lets
 * the {@link Ticket} decide ({@link IllegalTransitionException}).
 */
@Stateless
@Requires(USE_PORTAL)
public class TicketService {

    @Inject
    NewTickets tickets;

    @Inject
    TicketAccess access;

    @Inject
    ReplyTarget replies;

    @Inject
    NewTicketValidator validator;

    @Inject
    MessagePosting posting;

    @Inject
    PatchRules rules;

    @Inject
    ActivityLog log;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    @Inject
    DefaultTeam defaultTeam;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /** @throws InvalidInputException with all that is wrong; nothing is written then */
    @Requires(USE_PORTAL)
    public CreatedTicket submit(SubmitTicket given) {
        var tenant = tenants.current();
        var checked = validator.check(given);
        var now = clock.instant();
        var ticket = tickets.make(checked.submission(), now);
        defaultTeam.current().ifPresent(ticket::setInitialTeam);
        var message = ticket.post(checked.firstPost(), tenant.reopenWindow(), now);
        tickets.keep(ticket, message);
        posting.enclose(message, given.attachments());
        log.submitted(ticket, now);
        return new CreatedTicket(ticket.getId(), tenant.ticketNumber(ticket.getNumber()));
    }

    /**
     * Posts a public reply or, for the desk, an internal note. A message to a merged ticket goes to the target; a
     * customer's to a ticket that is closed for good into a follow-up ticket. The message and the status that comes
     * with it are written both or neither.
     *
     * @return the message's id; of the earlier one when the client's id was sent before
     * @throws StaleReplyException when others wrote behind {@code lastSeenSeq}
     */
    @Requires(USE_PORTAL)
    public UUID post(TicketRef ref, PostMessage given) {
        return posting.post(replies.lock(ref), given);
    }

    /** @param agent an agent, or empty for nobody */
    @Requires(USE_PORTAL)
    public void assign(TicketRef ref, Optional<UUID> agent) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        if (agent.isPresent() && people.findAgent(agent.get()).isEmpty()) {
            throw new InvalidInputException(FieldError.of("agent", Rule.UNKNOWN));
        }
        var now = clock.instant();
        rules.assign(ticket, agent, now);
        log.changed(ticket, now);
    }

    /**
     * The caller takes the ticket, unless somebody else has it. Taking what one has changes nothing.
     *
     * @throws TicketTakenException when somebody else has it
     */
    @Requires(USE_PORTAL)
    public void claim(TicketRef ref) {
        assignUnlessTaken(ref, CallerContext.current().account());
    }

    /**
     * {@link #assign} for a ticket that nobody has, or the agent already.
     *
     * @throws TicketTakenException when somebody else has it
     */
    @Requires(USE_PORTAL)
    public void assignUnlessTaken(TicketRef ref, Optional<UUID> agent) {
        var holder = access.lockFor(WORK_TICKETS, ref).getAssigneeId();
        if (holder.isPresent() && !holder.equals(agent)) {
            throw new TicketTakenException(
                    people.find(holder.get()).orElseThrow().getName());
        }
        assign(ref, agent);
    }

    /**
     * Hands the ticket to another team; an assignee who is not in it loses the ticket.
     *
     * @param note for the next team, as an internal note; blank or {@code null} for none
     */
    @Requires(USE_PORTAL)
    public void transfer(TicketRef ref, Optional<UUID> team, String note) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        if (team.isPresent() && teams.find(team.get()).isEmpty()) {
            throw new InvalidInputException(FieldError.of("team", Rule.UNKNOWN));
        }
        var now = clock.instant();
        rules.transfer(ticket, team, now);
        log.changed(ticket, now);
        if (!Text.isBlank(note)) {
            post(ref, PostMessage.note(note));
        }
    }

    /** @param resolution a public last word, posted first; blank or {@code null} for none */
    @Requires(USE_PORTAL)
    public void solve(TicketRef ref, String resolution) {
        if (!Text.isBlank(resolution)) {
            post(ref, PostMessage.reply(resolution));
        }
        var ticket = access.lock(ref);
        rules.demandToSolve(ticket);
        change(ticket, (t, now) -> t.solve(actor(CallerContext.current()), now));
    }

    @Requires(USE_PORTAL)
    public void close(TicketRef ref) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        change(ticket, (t, now) -> t.close(actor(CallerContext.current()), now));
    }

    /** @param reason why, posted as a public reply afterwards; blank or {@code null} for none */
    @Requires(USE_PORTAL)
    public void reopen(TicketRef ref, String reason) {
        var ticket = access.lock(ref);
        change(ticket, (t, now) -> t.reopen(actor(CallerContext.current()), reopenWindow(), now));
        if (!Text.isBlank(reason)) {
            post(ref, PostMessage.reply(reason));
        }
    }

    /** Hides the ticket from everybody; {@link DeletedTicketService} brings it back. */
    @Requires(USE_PORTAL)
    public void delete(TicketRef ref, OptionalLong expectedVersion) {
        var ticket = access.lockFor(DELETE_TICKETS, ref);
        access.requireCurrentVersion(expectedVersion, ticket);
        change(ticket, Ticket::delete);
    }

    private void change(Ticket ticket, BiConsumer<Ticket, Instant> verb) {
        var now = clock.instant();
        verb.accept(ticket, now);
        log.changed(ticket, now);
    }

    private Duration reopenWindow() {
        return tenants.current().reopenWindow();
    }
}

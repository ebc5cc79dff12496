package io.insightdesk.composing;

import static io.insightdesk.platform.security.Permission.SYSTEM;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageHtml;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What agents send from their pages. A reply waits for {@code insightdesk.undo-seconds} in the database, in which nobody but
 * its author knows of it; then a job posts it as its author. A note is there at once. Both leave no draft behind.
 */
@Stateless
public class PendingReplyService {

    @Inject
    PendingReplyRepository replies;

    @Inject
    DraftRepository drafts;

    @Inject
    ReplyDispatch dispatch;

    @Inject
    ReplyPosting posting;

    @Inject
    TicketService tickets;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    MessageHtml html;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /**
     * Sends a reply that its author can take back for some seconds, with what is left of its macro.
     *
     * @throws RefusedException when it could not be posted now, for the same reasons as {@link ReplyPosting#post}
     */
    @Requires(WORK_TICKETS)
    public void send(TicketRef ref, OutgoingReply reply) {
        var caller = CallerContext.current();
        var author = caller.requireAccount();
        var ticket = ticketQueries.get(ref);
        var seconds = Setting.UNDO_SECONDS.number();
        if (seconds == 0) {
            posting.post(ref, reply);
        } else {
            dispatch.rehearse(ref, reply);
            var due = clock.instant().plusSeconds(seconds);
            var pending = new PendingReply(Ids.next(), ticket.id(), author, PendingMessage.of(reply), due);
            replies.add(caller.tenant(), pending);
            jobs.enqueue(SendReply.KIND, new SendReply(pending.id()), due);
        }
        drafts.delete(author, ticket.id(), Visibility.PUBLIC);
    }

    /** Adds a note, at once. */
    @Requires(WORK_TICKETS)
    public void addNote(TicketRef ref, PostMessage note) {
        tickets.post(ref, note);
        drafts.delete(
                CallerContext.current().requireAccount(), ticketQueries.get(ref).id(), Visibility.INTERNAL);
    }

    /**
     * Takes a reply of the caller's back, and its macro; it is a draft again, before what was written since.
     *
     * @return the ticket's id
     * @throws AlreadySentException when it has left
     */
    @Requires(WORK_TICKETS)
    public UUID undo(UUID id) {
        var reply = replies.take(id, CallerContext.current().requireAccount()).orElseThrow(AlreadySentException::new);
        returnToDraft(reply, Optional.empty());
        return reply.ticket();
    }

    /** A reply that can't leave becomes its author's draft again, and their pages say why. */
    @Requires(SYSTEM)
    public void giveBack(UUID id, ReturnReason reason) {
        replies.take(id).ifPresent(reply -> returnToDraft(reply, Optional.of(reason)));
    }

    /** The caller's replies that have not left, and those that came back. */
    @Requires(WORK_TICKETS)
    public List<PendingReplyRow> mine() {
        return replies.of(CallerContext.current().requireAccount());
    }

    /** The caller knows that a reply to the ticket came back; the draft stays. */
    @Requires(WORK_TICKETS)
    public void dismissReturned(UUID ticket) {
        drafts.forgetReturn(CallerContext.current().requireAccount(), ticket);
    }

    private void returnToDraft(PendingReply reply, Optional<ReturnReason> reason) {
        var message = reply.message();
        var rich = html.sanitise(html.show(message.body(), message.bodyHtml()));
        var since = drafts.of(reply.author(), reply.ticket()).stream()
                .filter(draft -> draft.visibility() == Visibility.PUBLIC)
                .findFirst();
        var both = rich
                + since.map(draft -> html.show(draft.body(), draft.bodyHtml().orElse(null)))
                        .orElse("");
        var uploads = Stream.concat(
                        message.attachments().stream(), since.stream().flatMap(draft -> draft.uploads().stream()))
                .distinct()
                .toList();
        var macro = Optional.ofNullable(message.macro()).or(() -> since.flatMap(Draft::macro));
        var draft = new Draft(Visibility.PUBLIC, html.words(both), Optional.of(both), uploads, macro, reason);
        drafts.save(CallerContext.current().tenant(), reply.author(), reply.ticket(), draft, clock.instant());
    }
}

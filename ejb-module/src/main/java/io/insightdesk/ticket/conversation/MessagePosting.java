package io.insightdesk.ticket.conversation;

import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static io.insightdesk.ticket.TicketAccess.actor;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.link.FollowUpCreator;
import io.insightdesk.ticket.link.ReplyTarget;
import io.insightdesk.ticket.patch.PatchRules;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Checks a message and writes it, with all that comes with it, into a ticket that is locked. */
@ApplicationScoped
public class MessagePosting {

    private static final int SINCE_SHOWN = 50;

    @Inject
    MessageInput input;

    @Inject
    PatchRules rules;

    @Inject
    ReplyTarget replies;

    @Inject
    FollowUpCreator followUps;

    @Inject
    AttachmentLinker attachmentLinker;

    @Inject
    Mentions mentions;

    @Inject
    MessageRepository messages;

    @Inject
    ActivityLog log;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /** @return the message's id; of the earlier one when the client's id was sent before */
    public UUID post(Ticket ticket, PostMessage given) {
        var caller = CallerContext.current();
        var check = new InputCheck();
        var visibility =
                check.oneOf("visibility", given.visibility(), Visibility.class).orElse(Visibility.PUBLIC);
        var body = input.body(check, given.body(), given.bodyHtml(), visibility);
        var clientId = check.optionalLine("clientId", given.clientId(), MessageInput.LONGEST_CLIENT_ID);
        check.throwIfWrong();
        requireAgentForNotes(given, visibility);
        var author = caller.account();
        var resent = clientId.flatMap(id -> author.flatMap(who -> messages.findByClientId(ticket.getId(), who, id)));
        if (resent.isPresent()) {
            return resent.get().getId();
        }
        holdIfOthersWrote(ticket, given);
        var now = clock.instant();
        var post = new Message.Post(author, actor(caller), visibility, body.plain(), body.rich(), clientId);
        if (replies.makesFollowUp(ticket, visibility, now)) {
            var first = followUps.submit(ticket, post, now);
            enclose(first, given.attachments());
            return first.getId();
        }
        var reopenWindow = tenants.current().reopenWindow();
        var message = ticket.post(post, reopenWindow, now);
        messages.add(message);
        enclose(message, given.attachments());
        log.posted(ticket, message, now);
        if (visibility == Visibility.INTERNAL) {
            mentions.note(ticket, message);
        }
        if (given.status() != null) {
            rules.apply(ticket, TicketPatch.of(TicketProperty.STATUS, given.status()), now);
        }
        log.changed(ticket, now);
        return message.getId();
    }

    public void enclose(Message message, List<String> uploads) {
        if (uploads != null && !uploads.isEmpty()) {
            attachmentLinker.enclose(message.getId(), uploads);
        }
    }

    private static void requireAgentForNotes(PostMessage given, Visibility visibility) {
        if ((visibility == Visibility.INTERNAL || given.status() != null)
                && !CallerContext.current().may(WORK_TICKETS)) {
            throw new PermissionDeniedException("only agents can write notes and set the status with a message");
        }
    }

    private void holdIfOthersWrote(Ticket ticket, PostMessage given) {
        if (given.lastSeenSeq() == null) {
            return;
        }
        var caller = CallerContext.current();
        var since = messages.messages(ticket.getId(), caller.isStaff(), given.lastSeenSeq(), SINCE_SHOWN).stream()
                .filter(message -> message.author() == null
                        || !caller.isAccount(message.author().id()))
                .toList();
        if (!since.isEmpty()) {
            throw new StaleReplyException(since);
        }
    }
}

package io.insightdesk.ticket.work;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static io.insightdesk.ticket.TicketAccess.actor;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.StaleTicketException;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketAccess;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketHistory;
import io.insightdesk.ticket.TicketMergedException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageInput;
import io.insightdesk.ticket.conversation.MessagePosting;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.conversation.StaleReplyException;
import io.insightdesk.ticket.link.ReplyTarget;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.patch.PatchCheck;
import io.insightdesk.ticket.patch.PatchRules;
import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusCache;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Changes what a ticket has: its properties and custom fields. Everything that one call changes is changed, or nothing. What
 * is done to a ticket throws
 *
 * <ul>
 *   <li>{@link TicketNotFoundException} when there is no such ticket, or the caller may not see it,
 *   <li>{@link PermissionDeniedException} when the caller sees the ticket but does not work at the desk,
 *   <li>{@link TicketMergedException} when it was merged into another one,
 *   <li>{@link InvalidInputException} with all that is wrong with the patch,
 *   <li>{@link IllegalTransitionException} when the ticket refuses the status.
 * </ul>
 */
@Stateless
@Requires(USE_PORTAL)
public class TicketPatchService {

    @Inject
    TicketAccess access;

    @Inject
    PatchCheck patchCheck;

    @Inject
    PatchRules rules;

    @Inject
    MessagePosting posting;

    @Inject
    ReplyTarget replies;

    @Inject
    MessageInput input;

    @Inject
    ActivityLog log;

    @Inject
    TicketHistory history;

    @Inject
    StatusCache statuses;

    @Inject
    FieldDefinitionCache fields;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /** @return what it changed */
    @Requires(USE_PORTAL)
    public List<TicketChange> apply(TicketRef ref, TicketPatch patch) {
        return apply(ref, patch, OptionalLong.empty());
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @return what it changed
     * @throws StaleTicketException when the ticket was changed since, saying by whom
     */
    @Requires(USE_PORTAL)
    public List<TicketChange> apply(TicketRef ref, TicketPatch patch, OptionalLong expectedVersion) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        access.requireCurrentVersion(expectedVersion, ticket);
        return apply(ticket, patch);
    }

    /**
     * The same on a page that shows the ticket as it was some time ago.
     *
     * @throws EditConflictException when others changed the same properties meanwhile, saying who
     */
    @Requires(USE_PORTAL)
    public void applySeen(TicketRef ref, TicketPatch patch, TicketRow seen) {
        applySeen(ref, patch, seen::values, seen.customFields());
    }

    /**
     * The same where one property alone was shown to be changed, as in a cell of a list.
     *
     * @param seen its values as they were shown
     * @throws EditConflictException when others changed the property meanwhile, saying who
     */
    @Requires(USE_PORTAL)
    public void applySeen(TicketRef ref, TicketPatch patch, List<String> seen) {
        applySeen(ref, patch, any -> seen, CustomFields.NONE);
    }

    private void applySeen(
            TicketRef ref, TicketPatch patch, Function<TicketProperty, List<String>> seen, CustomFields seenFields) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        var attempt = new PatchConflicts(checked(patch), seen, seenFields);
        var conflicts = attempt.with(ticket);
        if (!conflicts.isEmpty()) {
            throw new EditConflictException(conflicts.stream()
                    .flatMap(conflict -> history.lastChange(ticket.getId(), conflict.field(), conflict.key()).stream())
                    .toList());
        }
        apply(ticket, attempt.patch());
    }

    /**
     * Posts messages, then changes the ticket.
     *
     * @throws StaleReplyException when others wrote behind a reply's {@code lastSeenSeq}
     */
    @Requires(USE_PORTAL)
    public void applyWith(TicketRef ref, List<PostMessage> messages, TicketPatch patch) {
        access.lockFor(WORK_TICKETS, ref);
        messages.forEach(message -> posting.post(replies.lock(ref), message));
        apply(ref, patch);
    }

    /**
     * What {@link #applyWith} would change now, in order, with the same refusals but for a held reply. Nothing is written.
     *
     * @return ids and codes, as the activity would have them
     */
    @Requires(USE_PORTAL)
    public List<TicketChange> preview(TicketRef ref, List<PostMessage> messages, TicketPatch patch) {
        var ticket = access.copyFor(WORK_TICKETS, ref);
        var now = clock.instant();
        var reopenWindow = tenants.current().reopenWindow();
        messages.forEach(message -> ticket.post(post(message), reopenWindow, now));
        rules.apply(ticket, patch, now);
        return ticket.takeChanges();
    }

    private Message.Post post(PostMessage given) {
        var check = new InputCheck();
        var body = input.body(check, given.body(), given.bodyHtml());
        check.throwIfWrong();
        var caller = CallerContext.current();
        var isNote = Visibility.INTERNAL.code().equals(given.visibility());
        return new Message.Post(
                caller.account(),
                actor(caller),
                isNote ? Visibility.INTERNAL : Visibility.PUBLIC,
                body.plain(),
                body.rich(),
                Optional.empty());
    }

    /**
     * Takes changes back where nobody has changed the same since. Of tags those that came go and those that went come, and
     * what others did to the rest stays.
     *
     * @return what could not be put back, and why
     */
    @Requires(WORK_TICKETS)
    public List<UnrestoredField> undo(TicketRef ref, List<TicketChange> changes) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        var undo = new TicketUndo(ticket, patchCheck, statuses.current(), fields.current());
        changes.forEach(undo::add);
        apply(ticket, undo.patch(tenants.current().reopenWindow(), clock.instant()));
        return undo.kept();
    }

    /**
     * A patch for many tickets, with its values as they are kept.
     *
     * @throws InvalidInputException with all that is wrong with it whatever the ticket, and when it says nothing
     */
    @Requires(WORK_TICKETS)
    public TicketPatch check(TicketPatch given) {
        if (given.isEmpty()) {
            throw new InvalidInputException(FieldError.of("changes", Rule.REQUIRED));
        }
        var check = new InputCheck();
        var checked = patchCheck.check(check, given, PatchUse.BULK);
        patchCheck.checkFields(check, checked);
        check.throwIfWrong();
        return checked;
    }

    /** Which of the fields others changed is told by their values as they are kept. */
    private TicketPatch checked(TicketPatch given) {
        var check = new InputCheck();
        var checked = patchCheck.check(check, given, PatchUse.TICKET);
        check.throwIfWrong();
        return checked;
    }

    private List<TicketChange> apply(Ticket ticket, TicketPatch patch) {
        var now = clock.instant();
        rules.apply(ticket, patch, now);
        return log.changed(ticket, now);
    }
}

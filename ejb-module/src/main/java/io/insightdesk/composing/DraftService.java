package io.insightdesk.composing;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageHtml;
import io.insightdesk.ticket.conversation.MessageInput;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The caller's own drafts. Nobody else reads them, whatever their role. */
@Stateless
public class DraftService {

    /** How long a draft is kept that nobody goes on with. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final int MOST_UPLOADS = 100;
    private static final Pattern UPLOAD = Pattern.compile("[0-9a-f-]{36}");

    @Inject
    DraftRepository drafts;

    @Inject
    TicketQueryService tickets;

    @Inject
    MessageHtml html;

    @Inject
    Clock clock;

    /**
     * Keeps what is written instead of what was kept before; nothing written keeps nothing.
     *
     * @throws TicketNotFoundException when the caller does not see the ticket
     * @throws PermissionDeniedException when a customer begins a note
     * @throws InvalidInputException when it is longer than a message may be
     */
    @Requires(USE_PORTAL)
    public void save(TicketRef ref, DraftInput given) {
        var ticket = see(ref, given.visibility());
        var draft = draft(given);
        var caller = CallerContext.current();
        var author = caller.requireAccount();
        if (draft.isEmpty()) {
            drafts.delete(author, ticket.id(), draft.visibility());
        } else {
            drafts.save(caller.tenant(), author, ticket.id(), draft, clock.instant());
        }
    }

    /** The caller's drafts for the ticket: a reply, a note, or both. */
    @Requires(USE_PORTAL)
    public List<Draft> find(TicketRef ref) {
        return drafts.of(
                CallerContext.current().requireAccount(), tickets.get(ref).id());
    }

    /**
     * Deletes drafts of any tenant that nobody has gone on with for {@link #KEPT}, and those in which nothing is left.
     *
     * @return how many; 0 when there are no more
     */
    @NoPermissionRequired("for the ticker, which has no tenant; nothing of a draft is read")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long prune(int most) {
        return drafts.deleteExpired(clock.instant().minus(KEPT), most);
    }

    private TicketRow see(TicketRef ref, Visibility visibility) {
        return visibility == Visibility.INTERNAL ? tickets.getFor(WORK_TICKETS, ref) : tickets.get(ref);
    }

    private Draft draft(DraftInput given) {
        var check = new InputCheck();
        var words = Text.lines(given.body());
        var rich = Optional.ofNullable(given.bodyHtml()).filter(text -> !Text.isBlank(text));
        if (words.codePointCount(0, words.length()) > MessageInput.LONGEST_BODY
                || rich.filter(text -> text.length() > MessageInput.LONGEST_MARKUP)
                        .isPresent()) {
            check.wrong("body", Rule.TOO_LONG, MessageInput.LONGEST_BODY);
        }
        var uploads = given.uploads();
        if (uploads.size() > MOST_UPLOADS
                || uploads.stream().anyMatch(id -> !UPLOAD.matcher(id).matches())) {
            check.wrong("attachments", Rule.MALFORMED);
        }
        check.throwIfWrong();
        var isNote = given.visibility() == Visibility.INTERNAL;
        return new Draft(
                given.visibility(),
                words,
                rich.map(Text::clean).map(isNote ? html::sanitiseNote : html::sanitise),
                List.copyOf(uploads),
                Optional.ofNullable(given.macro()).filter(macro -> !isNote),
                Optional.empty());
    }
}

package io.insightdesk.macro;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.insightdesk.macro.CannedReply.Terms;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Canned replies, managed by their owners, shared ones by admins and team leads. */
@Stateless
public class CannedReplyService {

    /** Of each kind: a person's own, and shared. */
    static final int MOST = 500;

    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]*");

    @Inject
    CannedReplyRepository replies;

    @Inject
    UsageRepository uses;

    @Inject
    TextTemplateInput texts;

    @Inject
    TextTemplateRenderer renderer;

    @Inject
    SharedItemPolicy policy;

    @Inject
    TicketQueryService tickets;

    @Inject
    Clock clock;

    /** The shared ones and the caller's own, by short name. */
    @Requires(WORK_TICKETS)
    public List<CannedReplyRow> list() {
        var caller = CallerContext.current();
        var person = caller.requireAccount();
        var used = uses.all(UsageRepository.Kind.CANNED_REPLY, caller.tenant(), person);
        return replies.all(caller.tenant(), person).stream()
                .map(reply -> CannedReplyRow.of(reply, used.getOrDefault(reply.getId(), UsageCount.NONE)))
                .toList();
    }

    /** The same for a ticket, what the caller used recently first. Throws as {@link #fill}. */
    @Requires(USE_PORTAL)
    public List<CannedReplyRow> menu(TicketRef ref) {
        tickets.getFor(WORK_TICKETS, ref);
        return list().stream()
                .sorted(comparing(reply -> reply.use().lastOwn().orElse(Instant.MIN), reverseOrder()))
                .toList();
    }

    /** @throws CannedReplyNotFoundException when there is none that the caller may see */
    @Requires(WORK_TICKETS)
    public CannedReplyRow get(UUID id) {
        return list().stream()
                .filter(reply -> reply.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CannedReplyNotFoundException(id));
    }

    /** Whether the caller may create and change shared ones. */
    @Requires(WORK_TICKETS)
    public boolean keepsShared() {
        return policy.keepsShared();
    }

    /**
     * The text for a ticket, which counts as a use.
     *
     * @throws TicketNotFoundException when there is none, or the caller may not see it
     * @throws PermissionDeniedException when the caller sees the ticket but does not work at the desk
     * @throws CannedReplyNotFoundException when there is none that the caller may see
     */
    @Requires(USE_PORTAL)
    public RenderedText fill(TicketRef ref, UUID id) {
        var ticket = tickets.getFor(WORK_TICKETS, ref);
        var reply = replies.find(id)
                .filter(found -> policy.canSee(found.getOwner()))
                .orElseThrow(() -> new CannedReplyNotFoundException(id));
        var caller = CallerContext.current();
        uses.count(UsageRepository.Kind.CANNED_REPLY, caller.tenant(), caller.requireAccount(), id, clock.instant());
        return renderer.fill(reply.getText(), ticket);
    }

    /**
     * @throws InvalidInputException with all that is wrong
     * @throws PermissionDeniedException when it shall be shared and the caller may not do that
     */
    @Requires(WORK_TICKETS)
    public CannedReplyRow create(CannedReplyDraft draft) {
        var caller = CallerContext.current();
        var before = new Terms(null, Optional.of(caller.requireAccount()), new TextTemplate("", Optional.empty()));
        var reply = new CannedReply(caller.tenant(), check(draft, before, Optional.empty()), clock.instant());
        replies.add(reply);
        replies.flush();
        return CannedReplyRow.of(reply, UsageCount.NONE);
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws CannedReplyNotFoundException when there is none that the caller may see
     * @throws PermissionDeniedException when the caller may use it but not change it
     * @throws StaleVersionException when it was changed since
     * @throws InvalidInputException with all that is wrong
     */
    @Requires(WORK_TICKETS)
    public CannedReplyRow update(UUID id, CannedReplyDraft draft, OptionalLong expectedVersion) {
        var reply = lock(id, expectedVersion);
        reply.amend(check(draft, reply.getTerms(), Optional.of(id)), clock.instant());
        replies.flush();
        return get(id);
    }

    /** Deletes it for good, with the counts of its use. Throws as {@link #update}. */
    @Requires(WORK_TICKETS)
    public void delete(UUID id, OptionalLong expectedVersion) {
        replies.remove(lock(id, expectedVersion));
    }

    private CannedReply lock(UUID id, OptionalLong expectedVersion) {
        var reply = replies.findAndLock(id)
                .filter(found -> policy.canSee(found.getOwner()))
                .orElseThrow(() -> new CannedReplyNotFoundException(id));
        policy.requireCanEdit(reply.getOwner());
        StaleVersionException.throwIfStale(expectedVersion, reply.getVersion());
        return reply;
    }

    private Terms check(CannedReplyDraft given, Terms before, Optional<UUID> self) {
        var check = new InputCheck();
        var draft = Drafts.check(check, withoutSlash(given), self.isEmpty());
        check.tell("shortName");
        var name = draft.shortName() == null ? before.shortName() : shortName(check, draft.shortName());
        var unchanged = draft.body() == null && draft.bodyHtml() == null && self.isPresent();
        var text = unchanged ? before.text() : texts.check(check, "body", draft.body(), "bodyHtml", draft.bodyHtml());
        var owner = SharedItemPolicy.owner(draft.shared(), before.owner());
        policy.requireCanEdit(owner);
        requireUniqueName(check, name, owner, self);
        check.throwIfWrong();
        return new Terms(name, owner, text);
    }

    private static CannedReplyDraft withoutSlash(CannedReplyDraft given) {
        var typed = Text.line(given.shortName());
        return typed.startsWith("/")
                ? new CannedReplyDraft(typed.substring(1), given.shared(), given.body(), given.bodyHtml())
                : given;
    }

    /** In lower case, without spaces. */
    private static String shortName(InputCheck check, String typed) {
        var name = typed.toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            check.wrong("shortName", Rule.MALFORMED);
        }
        return name;
    }

    private void requireUniqueName(InputCheck check, String name, Optional<UUID> owner, Optional<UUID> self) {
        var caller = CallerContext.current();
        replies.lockNames(caller.tenant());
        var others = replies.all(caller.tenant(), caller.requireAccount()).stream()
                .filter(other -> other.getOwner().equals(owner)
                        && self.filter(other.getId()::equals).isEmpty())
                .toList();
        if (others.stream().anyMatch(other -> other.getShortName().equals(name))) {
            check.wrong("shortName", Rule.ALREADY_TAKEN);
        } else if (others.size() >= MOST) {
            check.wrong("shared", Rule.TOO_MANY, MOST);
        }
    }
}

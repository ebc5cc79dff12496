package io.insightdesk.macro;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;

import io.insightdesk.macro.ApplyMacro.Reply;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Macros on tickets: first to be looked at, then applied through the ticket's verbs, with their rules and permissions, in
 * one transaction. Each thing that a macro did is in the ticket's activity with the macro as its cause.
 */
@Stateless
public class MacroExecutionService {

    @Inject
    MacroRepository macros;

    @Inject
    MacroService service;

    @Inject
    UsageRepository uses;

    @Inject
    SharedItemPolicy policy;

    @Inject
    TextTemplateRenderer renderer;

    @Inject
    PreviewTexts previewTexts;

    @Inject
    TicketQueryService tickets;

    @Inject
    TicketService ticketService;

    @Inject
    TicketPatchService patches;

    @Inject
    ActivityLog log;

    @Inject
    Clock clock;

    /** {@link MacroService#menu} for a ticket. Throws as {@link #preview}. */
    @Requires(USE_PORTAL)
    public List<MacroRow> menu(TicketRef ref) {
        tickets.getFor(WORK_TICKETS, ref);
        return service.menu();
    }

    /**
     * What {@link #apply} would do now. Refused as that, but for a reply that would be held.
     *
     * @throws TicketNotFoundException when there is none, or the caller may not see it
     * @throws PermissionDeniedException when the caller sees the ticket but does not work at the desk
     * @throws MacroNotFoundException when there is no such active macro for the caller
     */
    @Requires(USE_PORTAL)
    public MacroPreview preview(TicketRef ref, UUID id) {
        var ticket = tickets.getFor(WORK_TICKETS, ref);
        var macro = get(id);
        var reply = filled(macro, ActionKind.REPLY, ticket);
        var note = filled(macro, ActionKind.NOTE, ticket);
        var changes = patches.preview(TicketRef.of(ticket.id()), messages(reply, note, null), macro.patch());
        return new MacroPreview(macro.getName(), reply, note, previewTexts.of(changes));
    }

    /**
     * Does all that the macro says, or nothing. Throws as {@link TicketPatchService#applyWith} and {@link #preview}.
     */
    @Requires(USE_PORTAL)
    public void apply(TicketRef ref, UUID id, ApplyMacro given) {
        var ticket = tickets.getFor(WORK_TICKETS, ref);
        var macro = get(id);
        var check = new InputCheck();
        var sends = check.oneOf("reply", given.reply(), Reply.class).orElse(Reply.SEND) == Reply.SEND;
        check.throwIfWrong();
        var reply = sends ? filled(macro, ActionKind.REPLY, ticket) : Optional.<RenderedText>empty();
        var messages = messages(reply, filled(macro, ActionKind.NOTE, ticket), given.lastSeenSeq());
        perform(macro, ticket, messages, macro.patch());
    }

    /**
     * Posts a reply that the agent wrote in the place of the macro's, and does everything else that the macro says: all of it
     * or nothing. A status that comes with the reply is the agent's choice and goes before the macro's. Throws as {@link
     * #apply}.
     */
    @Requires(USE_PORTAL)
    public void reply(TicketRef ref, UUID id, PostMessage reply) {
        var ticket = tickets.getFor(WORK_TICKETS, ref);
        var macro = get(id);
        var note = messages(Optional.empty(), filled(macro, ActionKind.NOTE, ticket), null);
        ticketService.post(ref, reply.then(null));
        if (reply.status() == null) {
            perform(macro, ticket, note, macro.patch());
        } else {
            perform(macro, ticket, note, macro.patch().without(STATUS));
            patches.apply(ref, TicketPatch.of(STATUS, reply.status()));
        }
    }

    private void perform(Macro macro, TicketRow ticket, List<PostMessage> messages, TicketPatch patch) {
        var caller = CallerContext.current();
        var now = clock.instant();
        CallerContext.runAs(caller.because(Cause.MACRO), () -> {
            log.record(new Activity(
                    CallerContext.current(),
                    ticket.id(),
                    Macro.APPLIED,
                    Optional.empty(),
                    Optional.of(macro.getName()),
                    now));
            patches.applyWith(TicketRef.of(ticket.id()), messages, patch);
        });
        uses.count(UsageRepository.Kind.MACRO, caller.tenant(), caller.requireAccount(), macro.getId(), now);
    }

    private Macro get(UUID id) {
        return macros.find(id)
                .filter(macro -> macro.isActive() && policy.canSee(macro.getOwner()))
                .orElseThrow(() -> new MacroNotFoundException(id));
    }

    private Optional<RenderedText> filled(Macro macro, ActionKind kind, TicketRow ticket) {
        return macro.find(kind).map(action -> renderer.fill(action.text(), ticket));
    }

    /** In their order. */
    private static List<PostMessage> messages(
            Optional<RenderedText> reply, Optional<RenderedText> note, Integer lastSeenSeq) {
        return Stream.concat(
                        reply.stream().map(text -> message(text, Visibility.PUBLIC, lastSeenSeq)),
                        note.stream().map(text -> message(text, Visibility.INTERNAL, null)))
                .toList();
    }

    private static PostMessage message(RenderedText text, Visibility visibility, Integer lastSeenSeq) {
        return new PostMessage(text.body(), text.rich() ? text.bodyHtml() : null, visibility.code(), null, lastSeenSeq);
    }
}

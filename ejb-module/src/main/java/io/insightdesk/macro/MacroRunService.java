package io.insightdesk.macro;

import static io.insightdesk.platform.security.Permission.USE_PORTAL;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.macro.ApplyMacro.Reply;
import io.insightdesk.macro.MacroAction.Kind;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.Activity;
import io.insightdesk.ticket.PostMessage;
import io.insightdesk.ticket.TicketLog;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketReading;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.TicketRow;
import io.insightdesk.ticket.TicketService;
import io.insightdesk.ticket.TicketWork;
import io.insightdesk.ticket.TicketWorkService;
import io.insightdesk.ticket.UpdateTicket;
import io.insightdesk.ticket.Visibility;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Macros on tickets: first to be looked at, then applied through the ticket's verbs, with their rules and permissions, in
 * one transaction. Each thing that a macro did is in the ticket's activity with the macro as its cause.
 */
@Stateless
public class MacroRunService {

    @Inject
    MacroRepository macros;

    @Inject
    MacroService service;

    @Inject
    UseRepository uses;

    @Inject
    Keeping keeping;

    @Inject
    TextFilling filling;

    @Inject
    PreviewWords words;

    @Inject
    TicketReading tickets;

    @Inject
    TicketService desk;

    @Inject
    TicketWorkService work;

    @Inject
    TicketLog log;

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
        var reply = filled(macro, Kind.REPLY, ticket);
        var note = filled(macro, Kind.NOTE, ticket);
        var changes = work.rehearse(TicketRef.of(ticket.id()), work(macro, reply, note, null));
        return new MacroPreview(macro.getName(), reply, note, words.of(changes));
    }

    /** Does all that the macro says, or nothing. Throws as {@link TicketWorkService#apply} and {@link #preview}. */
    @Requires(USE_PORTAL)
    public void apply(TicketRef ref, UUID id, ApplyMacro given) {
        var ticket = tickets.getFor(WORK_TICKETS, ref);
        var macro = get(id);
        var check = new InputCheck();
        var sends = check.oneOf("reply", given.reply(), Reply.class).orElse(Reply.SEND) == Reply.SEND;
        check.throwIfWrong();
        var reply = sends ? filled(macro, Kind.REPLY, ticket) : Optional.<FilledText>empty();
        perform(macro, ticket, work(macro, reply, filled(macro, Kind.NOTE, ticket), given.lastSeenSeq()));
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
        var rest = work(macro, Optional.empty(), filled(macro, Kind.NOTE, ticket), null);
        desk.post(ref, reply.then(null));
        if (reply.status() == null) {
            perform(macro, ticket, rest);
        } else {
            perform(macro, ticket, rest.withoutStatus());
            var chosen = new UpdateTicket(null, reply.status(), null, null, null);
            desk.update(ref, chosen, OptionalLong.empty());
        }
    }

    private void perform(Macro macro, TicketRow ticket, TicketWork all) {
        var caller = Callers.current();
        var now = clock.instant();
        Callers.runAs(caller.because(Cause.MACRO), () -> {
            log.record(new Activity(
                    Callers.current(),
                    ticket.id(),
                    Macro.APPLIED,
                    Optional.empty(),
                    Optional.of(macro.getName()),
                    now));
            work.apply(TicketRef.of(ticket.id()), all);
        });
        uses.count(UseRepository.Kind.MACRO, caller.tenant(), caller.requireAccount(), macro.getId(), now);
    }

    private Macro get(UUID id) {
        return macros.find(id)
                .filter(macro -> macro.isActive() && keeping.sees(macro.getOwner()))
                .orElseThrow(() -> new MacroNotFoundException(id));
    }

    private Optional<FilledText> filled(Macro macro, Kind kind, TicketRow ticket) {
        return macro.find(kind).map(action -> filling.fill(action.text(), ticket));
    }

    private static TicketWork work(
            Macro macro, Optional<FilledText> reply, Optional<FilledText> note, Integer lastSeenSeq) {
        var fields = new UpdateTicket(
                null,
                value(macro, Kind.STATUS),
                value(macro, Kind.PRIORITY),
                value(macro, Kind.TYPE),
                macro.find(Kind.SET_TAGS).map(MacroAction::values).orElse(null),
                macro.find(Kind.ASSIGNEE).map(MacroRunService::assignee).orElse(null),
                macro.find(Kind.TEAM)
                        .map(action -> link(action.value().map(UUID::fromString)))
                        .orElse(null),
                macro.settings());
        return new TicketWork(
                reply.map(text -> message(text, Visibility.PUBLIC, lastSeenSeq)),
                note.map(text -> message(text, Visibility.INTERNAL, null)),
                fields,
                values(macro, Kind.ADD_TAGS),
                values(macro, Kind.REMOVE_TAGS));
    }

    private static PostMessage message(FilledText text, Visibility visibility, Integer lastSeenSeq) {
        return new PostMessage(text.body(), text.rich() ? text.bodyHtml() : null, visibility.code(), null, lastSeenSeq);
    }

    private static UpdateTicket.Link assignee(MacroAction action) {
        return link(action.value()
                .map(value ->
                        value.equals(MacroAction.ME) ? Callers.current().requireAccount() : UUID.fromString(value)));
    }

    private static UpdateTicket.Link link(Optional<UUID> id) {
        return new UpdateTicket.Link(id.orElse(null));
    }

    private static String value(Macro macro, Kind kind) {
        return macro.find(kind).flatMap(MacroAction::value).orElse(null);
    }

    private static List<String> values(Macro macro, Kind kind) {
        return macro.find(kind).map(MacroAction::values).orElse(List.of());
    }
}

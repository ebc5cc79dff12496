package io.insightdesk.composing;

import io.insightdesk.macro.MacroExecutionService;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.work.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Posts what leaves: the message, and with it what is left of its macro. */
@ApplicationScoped
class ReplyPosting {

    @Inject
    TicketService tickets;

    @Inject
    MacroExecutionService macros;

    /**
     * @throws RefusedException for the same reasons as {@link TicketService#post} and {@link
     *     MacroExecutionService#reply}
     */
    void post(TicketRef ref, OutgoingReply reply) {
        reply.macro()
                .ifPresentOrElse(
                        macro -> macros.reply(ref, macro, reply.message()), () -> tickets.post(ref, reply.message()));
    }
}

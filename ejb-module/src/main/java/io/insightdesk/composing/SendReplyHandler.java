package io.insightdesk.composing;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.ticket.conversation.StaleReplyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a reply leave, or gives it back to its author with the reason. */
@ApplicationScoped
public class SendReplyHandler implements JobHandler<SendReply> {

    @Inject
    PendingReplyService replies;

    @Inject
    ReplyDispatch dispatch;

    @Override
    public JobKind<SendReply> kind() {
        return SendReply.KIND;
    }

    @Override
    public void handle(SendReply due) {
        try {
            dispatch.send(due.reply());
        } catch (StaleReplyException held) {
            replies.giveBack(due.reply(), ReturnReason.HELD);
        } catch (RefusedException refused) {
            replies.giveBack(due.reply(), ReturnReason.REFUSED);
        }
    }
}

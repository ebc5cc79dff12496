package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.RefusedException;
import java.util.List;

/** There are messages that the author has not seen (REST: 409 with {@code since}). The message was not posted. */
public class StaleReplyException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<MessageRow> since;

    public StaleReplyException(List<MessageRow> since) {
        super(Kind.CONFLICT, "reply-held", "There are new messages since lastSeenSeq. Nothing was posted.");
        this.since = List.copyOf(since);
    }

    public List<MessageRow> since() {
        return since;
    }
}

package io.insightdesk.ticket.conversation;

import io.insightdesk.ticket.ActivityRow;
import io.insightdesk.ticket.link.Connections;
import io.insightdesk.ticket.list.TicketRow;
import java.util.List;

/**
 * A ticket as its page shows it to one reader.
 *
 * @param messages in order; without notes for customers
 * @param activity what happened, the oldest first; empty for customers
 * @param earlier other tickets of the same requester, the last changed first; empty for customers
 * @param connections nothing for customers
 */
public record Conversation(
        TicketRow ticket,
        List<MessageRow> messages,
        List<ActivityRow> activity,
        List<TicketRow> earlier,
        Connections connections) {

    /** The sequence number of the last message that the reader is shown; 0 when there is none. */
    public int lastSeq() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).seq();
    }
}

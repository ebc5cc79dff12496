package io.insightdesk.ticket.conversation;

import java.util.List;

/**
 * A message to be posted; see {@link PostMessage}.
 *
 * @param lastSeenSeq the last {@code seq} that the author has read; the message is held when others wrote since
 * @param attachments ids of uploads
 * @param status what the ticket is afterwards; written with the message or not at all
 */
public record NewMessageJson(
        String body,
        String bodyHtml,
        String visibility,
        String clientId,
        Integer lastSeenSeq,
        List<String> attachments,
        String status) {

    public PostMessage input() {
        return new PostMessage(body, bodyHtml, visibility, clientId, lastSeenSeq, attachments, status);
    }
}

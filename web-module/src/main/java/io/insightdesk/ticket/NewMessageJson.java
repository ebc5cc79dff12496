package io.insightdesk.ticket;

/**
 * A message to be posted; see {@link PostMessage}.
 *
 * @param lastSeenSeq the last {@code seq} that the author has read; the message is held when others wrote since
 */
public record NewMessageJson(String body, String bodyHtml, String visibility, String clientId, Integer lastSeenSeq) {

    PostMessage input() {
        return new PostMessage(body, bodyHtml, visibility, clientId, lastSeenSeq);
    }
}

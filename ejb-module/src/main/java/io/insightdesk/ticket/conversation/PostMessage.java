package io.insightdesk.ticket.conversation;

import java.util.List;

/**
 * A message as it comes in, unchecked; {@code null} means not given.
 *
 * @param bodyHtml rich text instead of {@code body}
 * @param visibility {@code public} (also when not given) or {@code internal}
 * @param clientId the sender's own id: sending it again posts nothing
 * @param lastSeenSeq the last sequence number that the author had read; the message is held when others wrote since
 * @param attachments ids of the caller's uploads that it takes along
 * @param status what the ticket is afterwards, in the same transaction; the desk's alone
 */
public record PostMessage(
        String body,
        String bodyHtml,
        String visibility,
        String clientId,
        Integer lastSeenSeq,
        List<String> attachments,
        String status) {

    /** Without files, and without another status. */
    public PostMessage(String body, String bodyHtml, String visibility, String clientId, Integer lastSeenSeq) {
        this(body, bodyHtml, visibility, clientId, lastSeenSeq, List.of(), null);
    }

    /** The same with these uploads. */
    public PostMessage with(List<String> uploads) {
        return new PostMessage(body, bodyHtml, visibility, clientId, lastSeenSeq, uploads, status);
    }

    /** The same, after which the ticket has this status; {@code null} for the one it has then anyway. */
    public PostMessage then(String other) {
        return new PostMessage(body, bodyHtml, visibility, clientId, lastSeenSeq, attachments, other);
    }

    public static PostMessage reply(String body) {
        return new PostMessage(body, null, "public", null, null);
    }

    public static PostMessage note(String body) {
        return new PostMessage(body, null, "internal", null, null);
    }
}

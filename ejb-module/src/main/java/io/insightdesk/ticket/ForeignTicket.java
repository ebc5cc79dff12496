package io.insightdesk.ticket;

import java.time.Instant;
import java.util.List;

/**
 * A ticket as another desk has it, unchecked; {@code null} means not given.
 *
 * @param requester the customer's mail address; an unknown one makes the customer
 * @param requesterName what to call a customer who is made
 * @param status {@code new} when not given
 * @param createdAt now when not given
 * @param solvedAt when a solved or closed one became so; {@code createdAt} when not given
 */
public record ForeignTicket(
        String subject,
        String body,
        String requester,
        String requesterName,
        String status,
        String priority,
        String type,
        String channel,
        List<String> tags,
        Instant createdAt,
        Instant solvedAt) {

    SubmitTicket submission() {
        return new SubmitTicket(subject, body, null, priority, type, channel, tags, requester, requesterName);
    }
}

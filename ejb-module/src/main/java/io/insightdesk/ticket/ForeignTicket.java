package io.insightdesk.ticket;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ticket as another desk has it, unchecked; {@code null} means not given.
 *
 * @param requester the customer's mail address; an unknown one makes the customer
 * @param requesterName what to call a customer who is made
 * @param status a category or a status of the tenant's own; {@code new} when not given
 * @param customFields values by the fields' keys, as JSON has them
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
        Map<String, JsonValue> customFields,
        Instant createdAt,
        Instant solvedAt) {

    SubmitTicket submission() {
        return new SubmitTicket(subject, body, null, priority, type, channel, tags, requester, requesterName)
                .answering(null, customFields);
    }
}

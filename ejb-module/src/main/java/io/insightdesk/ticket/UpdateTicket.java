package io.insightdesk.ticket;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Fields to change, unchecked; {@code null} leaves a field as it is.
 *
 * @param tags replaces all tags
 * @param assignee somebody of the desk; an assignee whom the new {@code team} does not have must be named with it
 * @param customFields values by the fields' keys, as JSON has them; null takes one away, others stay
 */
public record UpdateTicket(
        String subject,
        String status,
        String priority,
        String type,
        List<String> tags,
        Link assignee,
        Link team,
        Map<String, JsonValue> customFields) {

    /** Fields of the ticket alone. */
    public UpdateTicket(String subject, String status, String priority, String type, List<String> tags) {
        this(subject, status, priority, type, tags, null, null, null);
    }

    /** All but the custom fields. */
    public UpdateTicket(
            String subject, String status, String priority, String type, List<String> tags, Link assignee, Link team) {
        this(subject, status, priority, type, tags, assignee, team, null);
    }

    /** Custom fields alone. */
    public static UpdateTicket ofFields(Map<String, JsonValue> values) {
        return new UpdateTicket(null, null, null, null, null, null, null, values);
    }

    /** The same with these tags instead. */
    public UpdateTicket withTags(List<String> others) {
        return new UpdateTicket(subject, status, priority, type, others, assignee, team, customFields);
    }

    /** The same, but the status stays as it is. */
    UpdateTicket withoutStatus() {
        return new UpdateTicket(subject, null, priority, type, tags, assignee, team, customFields);
    }

    /** @param id {@code null} for nobody or none */
    public record Link(UUID id) {}
}

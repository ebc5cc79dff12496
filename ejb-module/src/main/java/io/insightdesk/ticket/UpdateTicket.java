package io.insightdesk.ticket;

import java.util.List;
import java.util.UUID;

/**
 * Fields to change, unchecked; {@code null} leaves a field as it is.
 *
 * @param tags replaces all tags
 * @param assignee somebody of the desk; an assignee whom the new {@code team} does not have must be named with it
 */
public record UpdateTicket(
        String subject, String status, String priority, String type, List<String> tags, Link assignee, Link team) {

    /** Fields of the ticket alone. */
    public UpdateTicket(String subject, String status, String priority, String type, List<String> tags) {
        this(subject, status, priority, type, tags, null, null);
    }

    /** The same with these tags instead. */
    public UpdateTicket withTags(List<String> others) {
        return new UpdateTicket(subject, status, priority, type, others, assignee, team);
    }

    /** @param id {@code null} for nobody or none */
    public record Link(UUID id) {}
}

package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.ticket.UpdateTicket.Link;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;

/**
 * Fields of a ticket to be changed.
 *
 * @param assignee an agent's id, {@code me}, or null for nobody
 * @param team a team's id, or null for none
 */
@MergePatch
public record PatchTicketJson(
        String subject,
        String status,
        String priority,
        String type,
        List<String> tags,
        JsonValue assignee,
        JsonValue team,
        JsonObject customFields) {

    UpdateTicket input() {
        return new UpdateTicket(
                subject, status, priority, type, tags, link("assignee", assignee), link("team", team), customFields);
    }

    /** An id, {@code {"id": …}} as it is answered, {@code me} for an assignee, or null. */
    private static Link link(String field, JsonValue given) {
        if (given == null) {
            return null;
        }
        if (given == JsonValue.NULL) {
            return new Link(null);
        }
        var id = given instanceof JsonObject object ? object.get("id") : given;
        if (id instanceof JsonString text) {
            return new Link(id(field, text.getString()));
        }
        throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }

    /** @throws InvalidInputException naming {@code field} when it is no id */
    static UUID id(String field, String text) {
        if (text.equals("me") && !field.equals("team")) {
            return Callers.current().requireAccount();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInputException(FieldError.of(field, Rule.UNKNOWN));
        }
    }
}

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fields of a ticket to be changed. */
@MergePatch
@Schema(name = "TicketPatch", example = """
                {"priority": "urgent", "tags": ["printer", "hardware"], "assignee": null}""")
public record PatchTicketJson(
        @Schema(maxLength = TicketInput.LONGEST_SUBJECT) String subject,

        @Schema(enumeration = {"open", "pending", "hold", "solved", "closed"})
        String status,

        @Schema(enumeration = {"low", "normal", "high", "urgent"})
        String priority,

        @Schema(enumeration = {"question", "incident", "problem", "task"})
        String type,

        @Schema(description = "Replaces all tags") List<String> tags,

        @Schema(type = SchemaType.STRING, nullable = true, description = "An agent's id, me, or null")
        JsonValue assignee,

        @Schema(type = SchemaType.STRING, nullable = true, description = "A team's id, or null")
        JsonValue team,

        @Schema(type = SchemaType.OBJECT) JsonObject customFields) {

    UpdateTicket input() {
        CustomFields.check(customFields);
        return new UpdateTicket(subject, status, priority, type, tags, link("assignee", assignee), link("team", team));
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

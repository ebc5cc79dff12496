package io.insightdesk.ticket;

import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to be submitted. */
@Schema(
        name = "NewTicket",
        example = """
                {"subject": "The printer prints stripes", "body": "Since this morning, on every page.",
                 "priority": "high", "tags": ["printer"]}""",
        requiredProperties = {"subject", "body"})
public record NewTicketJson(
        @Schema(maxLength = TicketInput.LONGEST_SUBJECT) String subject,

        @Schema(maxLength = TicketInput.LONGEST_BODY, description = "Plain text")
        String body,

        @Schema(description = "Instead of body; sanitised") String bodyHtml,

        @Schema(
                enumeration = {"low", "normal", "high", "urgent"},
                defaultValue = "normal")
        String priority,

        @Schema(
                enumeration = {"question", "incident", "problem", "task"},
                defaultValue = "question")
        String type,

        @Schema(
                enumeration = {"web", "chat", "api"},
                defaultValue = "api")
        String channel,

        List<String> tags,
        @Schema(type = SchemaType.OBJECT) JsonObject customFields,

        @Schema(description = "The customer's mail address, when the desk submits; an unknown one makes the customer")
        String requester,

        @Schema(description = "What to call a customer who is made")
        String requesterName) {

    SubmitTicket input() {
        return new SubmitTicket(subject, body, bodyHtml, priority, type, channel, tags, requester, requesterName);
    }
}

package io.insightdesk.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to be posted. */
@Schema(name = "NewMessage", example = """
                {"body": "Could you send us a photo of the page?", "visibility": "public", "lastSeenSeq": 1}""", requiredProperties = "body")
public record NewMessageJson(
        @Schema(maxLength = TicketInput.LONGEST_BODY, description = "Plain text")
        String body,

        @Schema(description = "Instead of body; sanitised") String bodyHtml,

        @Schema(
                enumeration = {"public", "internal"},
                defaultValue = "public")
        String visibility,

        @Schema(description = "The sender's own id: sending it again posts nothing")
        String clientId,

        @Schema(description = "The last seq that the author has read; the message is held when others wrote since")
        Integer lastSeenSeq) {

    PostMessage input() {
        return new PostMessage(body, bodyHtml, visibility, clientId, lastSeenSeq);
    }
}

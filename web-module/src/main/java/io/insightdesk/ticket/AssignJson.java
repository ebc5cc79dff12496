package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets the ticket. */
@Schema(name = "Assign", example = "{\"agent\": \"me\"}", requiredProperties = "agent")
public record AssignJson(
        @Schema(type = SchemaType.STRING, nullable = true, description = "An agent's id, me, or null for nobody")
        JsonValue agent) {

    /** @throws InvalidInputException when nothing was said, or nothing that names anybody */
    Optional<UUID> wanted() {
        if (agent == null) {
            throw new InvalidInputException(FieldError.of("agent", Rule.REQUIRED));
        }
        if (agent == JsonValue.NULL) {
            return Optional.empty();
        }
        if (agent instanceof JsonString text) {
            return Optional.of(PatchTicketJson.id("agent", text.getString()));
        }
        throw new InvalidInputException(FieldError.of("agent", Rule.WRONG_TYPE, "string"));
    }
}

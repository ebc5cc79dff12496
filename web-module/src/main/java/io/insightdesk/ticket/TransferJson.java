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

/** Which team gets the ticket. */
@Schema(
        name = "Transfer",
        example = "{\"team\": \"019a…\", \"note\": \"Needs a new drum.\"}",
        requiredProperties = "team")
public record TransferJson(
        @Schema(type = SchemaType.STRING, nullable = true, description = "A team's id, or null for none")
        JsonValue team,

        @Schema(description = "For the next team, posted as an internal note")
        String note) {

    /** @throws InvalidInputException when nothing was said, or nothing that names a team */
    Optional<UUID> wanted() {
        if (team == null) {
            throw new InvalidInputException(FieldError.of("team", Rule.REQUIRED));
        }
        if (team == JsonValue.NULL) {
            return Optional.empty();
        }
        if (team instanceof JsonString text) {
            return Optional.of(PatchTicketJson.id("team", text.getString()));
        }
        throw new InvalidInputException(FieldError.of("team", Rule.WRONG_TYPE, "string"));
    }
}

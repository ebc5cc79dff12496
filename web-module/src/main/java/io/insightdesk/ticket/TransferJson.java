package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;

/**
 * Which team gets the ticket.
 *
 * @param team its id, or null for none
 * @param note for that team, posted as an internal note
 */
public record TransferJson(JsonValue team, String note) {

    /** @throws InvalidInputException when nothing was said, or nothing that names a team */
    Optional<UUID> wanted() {
        if (team == null) {
            throw new InvalidInputException(FieldError.of("team", Rule.REQUIRED));
        }
        if (team == JsonValue.NULL) {
            return Optional.empty();
        }
        if (team instanceof JsonString text) {
            return Optional.of(ReferenceJson.id("team", text.getString()));
        }
        throw new InvalidInputException(FieldError.of("team", Rule.WRONG_TYPE, "string"));
    }
}

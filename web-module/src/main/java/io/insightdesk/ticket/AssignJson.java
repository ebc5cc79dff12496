package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;

/**
 * Who gets the ticket.
 *
 * @param agent an agent's id, {@code me}, or null for nobody
 * @param ifUnassigned whether only a ticket that nobody else has is given
 */
public record AssignJson(JsonValue agent, Boolean ifUnassigned) {

    boolean isClaim() {
        return Boolean.TRUE.equals(ifUnassigned);
    }

    /** @throws InvalidInputException when nothing was said, or nothing that names anybody */
    Optional<UUID> wanted() {
        if (agent == null) {
            throw new InvalidInputException(FieldError.of("agent", Rule.REQUIRED));
        }
        if (agent == JsonValue.NULL) {
            return Optional.empty();
        }
        if (agent instanceof JsonString text) {
            return Optional.of(ReferenceJson.id("agent", text.getString()));
        }
        throw new InvalidInputException(FieldError.of("agent", Rule.WRONG_TYPE, "string"));
    }
}

package io.insightdesk.ticket.work;

import io.insightdesk.platform.input.InvalidInputException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Who gets the ticket.
 *
 * @param agent an agent's id, {@code me}, or null for nobody
 * @param ifUnassigned whether only a ticket that nobody else has is given
 */
public record AssignJson(JsonNode agent, Boolean ifUnassigned) {

    boolean isClaim() {
        return Boolean.TRUE.equals(ifUnassigned);
    }

    /** @throws InvalidInputException when nothing was said, or nothing that names anybody */
    Optional<UUID> wanted() {
        return ReferenceJson.agent("agent", agent);
    }
}

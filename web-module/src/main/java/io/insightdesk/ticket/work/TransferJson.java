package io.insightdesk.ticket.work;

import io.insightdesk.platform.input.InvalidInputException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Which team gets the ticket.
 *
 * @param team its id, or null for none
 * @param note for that team, posted as an internal note
 */
public record TransferJson(JsonNode team, String note) {

    /** @throws InvalidInputException when nothing was said, or nothing that names a team */
    Optional<UUID> wanted() {
        return ReferenceJson.team("team", team);
    }
}

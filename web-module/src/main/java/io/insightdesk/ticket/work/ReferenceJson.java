package io.insightdesk.ticket.work;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** The agent or team that an action names: an id, or null for none. */
final class ReferenceJson {

    private ReferenceJson() {}

    /** @throws InvalidInputException naming {@code field} when nothing was said, or nothing that names a team */
    static Optional<UUID> team(String field, JsonNode given) {
        return text(field, given).map(text -> id(field, text));
    }

    /** The same of an agent, who may be {@code me}. */
    static Optional<UUID> agent(String field, JsonNode given) {
        return text(field, given)
                .map(text ->
                        text.equals(TicketProperty.ME) ? CallerContext.current().requireAccount() : id(field, text));
    }

    private static Optional<String> text(String field, JsonNode given) {
        if (given == null) {
            throw new InvalidInputException(FieldError.of(field, Rule.REQUIRED));
        }
        if (given instanceof NullNode) {
            return Optional.empty();
        }
        if (given instanceof StringNode text) {
            return Optional.of(text.stringValue());
        }
        throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }

    private static UUID id(String field, String text) {
        return Ids.find(text).orElseThrow(() -> new InvalidInputException(FieldError.of(field, Rule.UNKNOWN)));
    }
}

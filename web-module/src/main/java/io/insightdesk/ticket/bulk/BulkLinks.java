package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.ticket.UpdateTicket.Link;
import java.util.UUID;

/** Whom a bulk edit names: an id, {@code me}, or {@code none}. */
final class BulkLinks {

    private BulkLinks() {}

    /** @throws InvalidInputException naming {@code field} when it is none of these */
    static Link link(String field, String text) {
        return switch (text) {
            case "me" -> new Link(Callers.current().requireAccount());
            case "none" -> new Link(null);
            default -> new Link(id(field, text));
        };
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInputException(FieldError.of(field, Rule.UNKNOWN));
        }
    }
}

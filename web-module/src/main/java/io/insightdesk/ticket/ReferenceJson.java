package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.Callers;
import java.util.UUID;

/** The agent or team that an action names. */
final class ReferenceJson {

    private ReferenceJson() {}

    /** @throws InvalidInputException naming {@code field} when it is no id */
    static UUID id(String field, String text) {
        if (text.equals("me") && !field.equals("team")) {
            return Callers.current().requireAccount();
        }
        return Ids.find(text).orElseThrow(() -> new InvalidInputException(FieldError.of(field, Rule.UNKNOWN)));
    }
}

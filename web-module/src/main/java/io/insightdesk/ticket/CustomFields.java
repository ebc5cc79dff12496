package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.json.JsonObject;

/** The custom fields of an input. No tenant can define any yet, so none is known. */
final class CustomFields {

    private CustomFields() {}

    static void check(JsonObject given) {
        if (given == null || given.isEmpty()) {
            return;
        }
        throw new InvalidInputException(given.keySet().stream()
                .map(name -> FieldError.of("customFields." + name, Rule.UNKNOWN))
                .toList());
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.UUID;

/** An assignee or team in a patch: an id, {@code {"id": …}} as it is answered, {@code me} for an assignee, or null. */
public final class ReferenceJson {

    private ReferenceJson() {}

    /**
     * The patch with what is given for a property.
     *
     * @param given {@code null} when nothing is
     * @throws InvalidInputException naming {@code field} when it is something else
     */
    public static TicketPatch onto(TicketPatch patch, TicketProperty property, String field, JsonValue given) {
        if (given == null) {
            return patch;
        }
        if (given == JsonValue.NULL) {
            return patch.clear(property);
        }
        var id = given instanceof JsonObject object ? object.get("id") : given;
        if (id instanceof JsonString text) {
            return patch.set(property, text.getString());
        }
        throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }

    /** @throws InvalidInputException naming {@code field} when it is no id */
    static UUID id(String field, String text) {
        if (text.equals("me") && !field.equals("team")) {
            return Callers.current().requireAccount();
        }
        return Ids.find(text).orElseThrow(() -> new InvalidInputException(FieldError.of(field, Rule.UNKNOWN)));
    }
}

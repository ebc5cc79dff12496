package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.AmendTicket;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.UpdateTicket.Link;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * A bulk edit to be started, of just one of {@code tickets} (numbers or ids), {@code view} (a code or id) and
 * {@code filter} (a condition as views have it).
 */
public record NewBulkJson(List<String> tickets, String view, JsonObject filter, Changes changes) {

    /**
     * What each ticket gets; what is not there stays.
     *
     * @param assignee an agent's id, {@code me}, or null for nobody
     * @param team a team's id, or null for none
     * @param customFields values by the fields' keys; null takes one away
     */
    public record Changes(
            String status,
            String priority,
            JsonValue assignee,
            JsonValue team,
            List<String> addTags,
            List<String> removeTags,
            JsonObject customFields) {}

    /** @throws InvalidInputException for a reference that can't name any ticket */
    List<TicketRef> refs() {
        try {
            return tickets.stream().map(TicketRef::parse).toList();
        } catch (TicketNotFoundException noReference) {
            throw new InvalidInputException(FieldError.of("tickets", Rule.UNKNOWN));
        }
    }

    /** Whether exactly one way to name tickets is there. */
    boolean isClear() {
        return (tickets == null ? 0 : 1) + (view == null ? 0 : 1) + (filter == null ? 0 : 1) == 1;
    }

    AmendTicket change() {
        if (changes == null) {
            throw new InvalidInputException(FieldError.of("changes", Rule.REQUIRED));
        }
        return new AmendTicket(
                changes.status(),
                changes.priority(),
                link("changes.assignee", changes.assignee()),
                link("changes.team", changes.team()),
                changes.addTags(),
                changes.removeTags(),
                changes.customFields());
    }

    private static Link link(String field, JsonValue given) {
        if (given == null) {
            return null;
        }
        if (given == JsonValue.NULL) {
            return new Link(null);
        }
        if (given instanceof JsonString text) {
            return BulkLinks.link(field, text.getString());
        }
        throw new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }
}

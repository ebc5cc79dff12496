package io.insightdesk.ticket.bulk;

import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.ReferenceJson;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.property.TicketPatch;
import jakarta.json.JsonObject;
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
            return tickets == null
                    ? List.of()
                    : tickets.stream().map(TicketRef::parse).toList();
        } catch (TicketNotFoundException noReference) {
            throw new InvalidInputException(FieldError.of("tickets", Rule.UNKNOWN));
        }
    }

    /** Whether exactly one way to name tickets is there. */
    boolean isClear() {
        return (tickets == null ? 0 : 1) + (view == null ? 0 : 1) + (filter == null ? 0 : 1) == 1;
    }

    TicketPatch patch() {
        if (changes == null) {
            throw new InvalidInputException(FieldError.of("changes", Rule.REQUIRED));
        }
        var patch = TicketPatch.ofFields(changes.customFields())
                .setIfGiven(STATUS, changes.status())
                .setIfGiven(PRIORITY, changes.priority())
                .add(TAG, changes.addTags())
                .remove(TAG, changes.removeTags());
        return ReferenceJson.onto(
                ReferenceJson.onto(patch, ASSIGNEE, "changes.assignee", changes.assignee()),
                TEAM,
                "changes.team",
                changes.team());
    }
}

package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.platform.web.api.ReadBy;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketPatchMembers;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bulk edit to be started, of just one of {@code tickets} (numbers or ids), {@code view} (a code or id) and
 * {@code filter} (a condition as views have it).
 */
public record NewBulkJson(List<String> tickets, String view, ObjectNode filter, Changes changes) {

    /** What each ticket gets; what is not there stays, and what is none of it is refused: {@code tags}, say. */
    @MergePatch
    public record Changes(
            @ReadBy(TicketPatchMembers.OfBulk.class) TicketPatch patch) {}

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
        return changes.patch();
    }
}

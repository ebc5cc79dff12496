package io.insightdesk.ticket.link;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.TicketRef;

/**
 * A link that is to be made.
 *
 * @param relation what this ticket is to the other one
 * @param ticket the other one's number or id
 */
public record NewLinkJson(String relation, String ticket) {

    /** @throws InvalidInputException when no other ticket was named */
    TicketRef other() {
        if (ticket == null || ticket.isBlank()) {
            throw new InvalidInputException(FieldError.of("ticket", Rule.REQUIRED));
        }
        return TicketRef.parse(ticket);
    }
}

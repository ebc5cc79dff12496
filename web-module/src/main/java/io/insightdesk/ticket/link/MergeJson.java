package io.insightdesk.ticket.link;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.TicketRef;

/**
 * Which ticket goes into this one.
 *
 * @param source its number or id
 */
public record MergeJson(String source) {

    /** @throws InvalidInputException when nothing was said */
    TicketRef wanted() {
        if (source == null || source.isBlank()) {
            throw new InvalidInputException(FieldError.of("source", Rule.REQUIRED));
        }
        return TicketRef.parse(source);
    }
}

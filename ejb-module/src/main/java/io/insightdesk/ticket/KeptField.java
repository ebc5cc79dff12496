package io.insightdesk.ticket;

/**
 * A field that could not be put back.
 *
 * @param reason {@code changedSince}, {@code gone} for a person, team or status that is not there any more, or the name of an
 *     {@link IllegalTransitionException.Reason}
 */
public record KeptField(TicketField field, String reason) {

    public KeptField {
        field = field.plain();
    }
}

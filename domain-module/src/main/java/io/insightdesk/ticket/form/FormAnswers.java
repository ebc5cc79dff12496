package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomFields;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.TicketValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the conditions of a form find.
 *
 * @param customFields the values of the fields that the form shows further up
 */
record FormAnswers(FormContext facts, CustomFields customFields) implements TicketValues {

    @Override
    public List<String> texts(TicketProperty property) {
        return switch (property) {
            case TYPE -> List.of(facts.type());
            case CHANNEL -> List.of(facts.channel());
            default -> List.of();
        };
    }

    @Override
    public Optional<Instant> moment(TicketProperty property) {
        return Optional.empty();
    }
}

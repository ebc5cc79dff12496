package io.insightdesk.ticket.property;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ticket with what was recorded of one event's changes, from which its values before are read back.
 *
 * @param changes as {@link Ticket#takeChanges} has them; of several of one field the first says what was before
 * @param vocabulary the tenant's, by which texts are values again
 */
public record ChangedTicket(Ticket ticket, List<TicketChange> changes, TenantDefinitions vocabulary)
        implements TicketValues {

    @Override
    public List<String> texts(TicketProperty property) {
        return property.texts(ticket);
    }

    @Override
    public Optional<Instant> moment(TicketProperty property) {
        return property.moment(ticket);
    }

    @Override
    public CustomFields customFields() {
        return ticket.getCustomFields();
    }

    @Override
    public Optional<TicketValues> before() {
        return Optional.of(new Before());
    }

    private final class Before implements TicketValues {

        @Override
        public List<String> texts(TicketProperty property) {
            return changes.stream()
                    .filter(change -> property.isChangedBy(change.field()))
                    .findFirst()
                    .map(change -> change.before().stream()
                            .flatMap(text -> texts(property, text))
                            .toList())
                    .orElseGet(() -> property.texts(ticket));
        }

        private Stream<String> texts(TicketProperty property, String recorded) {
            return switch (property) {
                case STATUS -> category(recorded);
                case TAG -> Stream.of(recorded.split(", "));
                default -> Stream.of(recorded);
            };
        }

        /** With the category that an own status is in. */
        private Stream<String> category(String status) {
            var own = StatusDefinitions.builtIn(status).isPresent() ? Stream.<String>empty() : Stream.of(status);
            return Stream.concat(vocabulary.statuses().category(status).map(Status::code).stream(), own);
        }

        @Override
        public Optional<Instant> moment(TicketProperty property) {
            return property.moment(ticket);
        }

        @Override
        public CustomFields customFields() {
            var values = ticket.getCustomFields();
            for (var index = changes.size() - 1; index >= 0; index--) {
                var change = changes.get(index);
                if (change.field().plain() == TicketField.CUSTOM) {
                    var key = change.key().orElseThrow();
                    values = values.with(key, change.before().map(text -> value(key, text)));
                }
            }
            return values;
        }

        private FieldValue value(String key, String recorded) {
            return vocabulary
                    .fields()
                    .find(key)
                    .map(field -> FieldValue.fromJson(field.getKind().jsonOf(recorded)))
                    .orElseGet(() -> new FieldValue.Word(recorded));
        }
    }
}
